//! What dissolved in one composition, held against others in which it must not, and
//! with other words put into the plan.

use meld_core::plans::Dissolved;
use meld_core::{Fuser, FuserConfig};
use meld_tests::checker::{Rule, check_dissolved};

/// A core module with a table and one that fills it. `run` calls element 1 of the
/// table, and `shim` passes its parameter on to element 0.
struct Tables {
    /// Fields of the module that defines the table.
    owner: &'static str,
    /// The segment of the other one.
    segment: &'static str,
    /// More fields of it.
    other: &'static str,
}

const PLAIN: Tables = Tables {
    owner: "",
    segment: "(elem (table $t) (i32.const 0) func $double $half)",
    other: "",
};

impl Tables {
    fn text(&self) -> String {
        let Tables {
            owner,
            segment,
            other,
        } = self;
        format!(
            r#"(component
              (core module $owner
                (type $f (func (param i32) (result i32)))
                (table $t (export "t") 2 2 funcref)
                (global (export "zero") i32 (i32.const 0))
                (func (export "shim") (type $f)
                  (call_indirect $t (type $f) (local.get 0) (i32.const 0)))
                {owner})
              (core instance $owner (instantiate $owner))
              (core module $other
                (type $f (func (param i32) (result i32)))
                (import "" "t" (table $t 2 2 funcref))
                (import "" "shim" (func $shim (type $f)))
                (import "" "zero" (global $zero i32))
                {segment}
                (func $double (type $f) (i32.mul (local.get 0) (i32.const 2)))
                (func $half (type $f) (i32.div_u (local.get 0) (i32.const 2)))
                (func (export "run") (type $f)
                  (i32.add
                    (call $shim (local.get 0))
                    (call_indirect $t (type $f) (local.get 0) (i32.const 1))))
                {other})
              (core instance $other (instantiate $other (with "" (instance $owner))))
              (func (export "run") (param "x" u32) (result u32)
                (canon lift (core func $other "run"))))"#
        )
    }
}

fn dissolved(text: &str) -> Dissolved {
    let mut config = FuserConfig::default();
    config.strip_vestigial = true;
    let mut fuser = Fuser::new(config);
    fuser.add_component_named(text, "input.wat").unwrap();
    let fusion = fuser.fuse_with_report();
    fusion
        .unwrap_or_else(|e| panic!("{e}\n{text}"))
        .plans
        .dissolved
}

fn wrong(text: &str, dissolved: &Dissolved) -> Vec<String> {
    let bytes = wat::parse_str(text).unwrap_or_else(|e| panic!("{e}\n{text}"));
    let findings = check_dissolved(&bytes, dissolved).expect("a component");
    assert!(findings.iter().all(|f| f.rule == Rule::Proof));
    findings.into_iter().map(|f| f.what).collect()
}

const TABLE: &str = "table 0 of core instance 0 of root";

/// What dissolves in the plain tables is wrong for these, where less dissolves.
fn differs(tables: &Tables, expected: &[&str]) {
    let plain = dissolved(&PLAIN.text());
    assert_eq!(plain.forwarders.len(), 1);
    assert_eq!(plain.direct_calls.len(), 1);
    assert_eq!(plain.tables.len(), 1);
    let text = tables.text();
    let own = dissolved(&text);
    assert_ne!(own, plain);
    assert_eq!(wrong(&text, &own), Vec::<String>::new());
    let found = wrong(&text, &plain);
    for expected in expected {
        let expected = expected.replace("TABLE", TABLE);
        assert!(
            found.contains(&expected),
            "{expected} in {found:#?}\n{text}"
        );
    }
}

#[test]
fn what_dissolves_is_proven() {
    let text = PLAIN.text();
    assert_eq!(wrong(&text, &dissolved(&text)), Vec::<String>::new());
    // The same by way of a global, and in two steps of which the last one counts.
    let other_ways = [
        "(elem (table $t) (global.get $zero) func $double $half)",
        "(elem (table $t) (i32.const 0) func $half $half)
         (elem (table $t) (i32.const 0) func $double)",
    ];
    for segment in other_ways {
        let text = Tables { segment, ..PLAIN }.text();
        let dissolved = dissolved(&text);
        assert_eq!(dissolved.tables.len(), 1);
        assert_eq!(wrong(&text, &dissolved), Vec::<String>::new());
    }
}

#[test]
fn a_table_that_code_writes_is_not_constant() {
    let writers = [
        "(table.set $t (i32.const 0) (ref.func $half))",
        "(drop (table.grow $t (ref.func $half) (i32.const 1)))",
        "(table.fill $t (i32.const 0) (ref.func $half) (i32.const 1))",
        "(table.init $t $more (i32.const 0) (i32.const 0) (i32.const 1))",
        "(table.copy $t $t (i32.const 0) (i32.const 1) (i32.const 1))",
    ];
    for writer in writers {
        let text = PLAIN.text();
        let text = text.replace(
            r#"(func (export "run") (type $f)"#,
            &format!(r#"(elem $more func $half) (func (export "run") (type $f) {writer}"#),
        );
        let found = wrong(&text, &dissolved(&PLAIN.text()));
        assert!(
            found.contains(&format!("some function writes {TABLE}")),
            "{found:#?}\n{text}"
        );
        assert!(dissolved(&text).tables.is_empty());
        assert_eq!(wrong(&text, &dissolved(&text)), Vec::<String>::new());
    }
}

#[test]
fn a_start_function_that_sees_the_table_unfilled_counts() {
    differs(
        &Tables {
            owner: r#"(func $start
                (drop (call_indirect $t (type $f) (i32.const 0) (i32.const 0))))
              (start $start)"#,
            ..PLAIN
        },
        &[
            "other start functions run before TABLE is filled",
            "a start function gets to TABLE before it is filled",
        ],
    );
    differs(
        &Tables {
            owner: "(func $start) (start $start)",
            ..PLAIN
        },
        &["other start functions run before TABLE is filled"],
    );
}

#[test]
fn segments_have_to_be_known() {
    differs(
        &Tables {
            segment: "(elem (table $t) (i32.const 1) func $double $half)",
            ..PLAIN
        },
        &["a segment of TABLE may write anything"],
    );
    differs(
        &Tables {
            segment: "(elem (table $t) (i32.const 0) func $half $double)",
            ..PLAIN
        },
        &[
            "'shim' of core instance 0 of root is not function 0 of core instance 1 of root",
            "'run' of core instance 1 of root does not call \
             Some(\"function 1 of core instance 1 of root\") at 1",
        ],
    );
    differs(
        &Tables {
            segment: "(elem (table $t) (i32.const 0) func $double)",
            ..PLAIN
        },
        &["'run' of core instance 1 of root does not call \
           Some(\"function 1 of core instance 1 of root\") at 1"],
    );
    differs(
        &Tables {
            segment: "(elem (table $t) (i32.const 0) func $half $half)
                (elem (table $t) (i32.const 0) func $double)",
            ..PLAIN
        },
        &["the segments of TABLE are others"],
    );
}

#[test]
fn types_have_to_match() {
    let text = PLAIN.text();
    let other_type = text.replace(
        "(func $half (type $f) (i32.div_u (local.get 0) (i32.const 2)))",
        "(func $half (param i64) (result i32) (i32.const 2))",
    );
    assert_ne!(text, other_type);
    let found = wrong(&other_type, &dissolved(&text));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].contains("does not call"), "{found:#?}");
    let found = wrong(&text, &dissolved(&other_type));
    assert_eq!(found.len(), 1, "{found:#?}");
    assert!(found[0].ends_with("does not call None at 1"), "{found:#?}");
}

fn changed(change: impl FnOnce(&mut Dissolved)) -> Vec<String> {
    let text = PLAIN.text();
    let mut dissolved = dissolved(&text);
    change(&mut dissolved);
    wrong(&text, &dissolved)
}

#[test]
fn other_words_are_reported() {
    let function = "'shim' of core instance 0 of root";
    let run = "'run' of core instance 1 of root";
    let found = changed(|d| d.forwarders[0].function = run.to_owned());
    assert_eq!(
        found,
        [format!("{run} does more than passing its parameters on")]
    );
    let found = changed(|d| d.forwarders[0].target = run.to_owned());
    assert_eq!(found, [format!("{function} is not {run}")]);
    let found = changed(|d| d.forwarders[0].target = "the host's a#b".to_owned());
    assert_eq!(found, [format!("{function} is not the host's a#b")]);
    let found = changed(|d| d.forwarders[0].table = None);
    assert_eq!(found, [format!("{function} does not call through None")]);
    let found = changed(|d| d.forwarders[0].function = "nothing".to_owned());
    assert_eq!(found, ["there is no nothing"]);
    let found = changed(|d| d.direct_calls[0].index = 0);
    assert_eq!(found, [format!("{run} makes no call of {TABLE} at 0")]);
    let found = changed(|d| d.direct_calls[0].target = None);
    assert_eq!(found, [format!("{run} does not call None at 1")]);
    let found = changed(|d| d.direct_calls[0].function = function.to_owned());
    assert_eq!(found, [format!("{function} makes no call of {TABLE} at 1")]);
    let found = changed(|d| d.tables[0].segments.clear());
    assert_eq!(found, [format!("the segments of {TABLE} are others")]);
    let found = changed(|d| d.tables[0].earlier_starts = 1);
    assert_eq!(
        found,
        [format!(
            "other start functions run before {TABLE} is filled"
        )]
    );
    // Without the table's proof, nothing that goes through it is proven.
    let found = changed(|d| d.tables.clear());
    assert_eq!(
        found,
        [
            format!("{function} does more than passing its parameters on"),
            format!("{run} calls through a table that may change"),
        ]
    );
}
