//! Plans that don't fit: each is the true plan of one composition, held against
//! another one that differs in the point that a proof is about. Both directions
//! are wrong, a step that must not be left out and one that need not be taken.

use meld_core::plans::{Outcome, Plans, ProofKind};
use meld_core::{Fuser, Fusion};
use meld_tests::checker::{Rule, check_proofs};

/// A callee and a caller.
struct Pair {
    /// The parameters and results of the function `f` in between.
    ty: &'static str,
    /// The core type of the same when it is lifted, and when it is lowered.
    core: &'static str,
    lowered: &'static str,
    /// Instructions of the callee's function.
    body: &'static str,
    /// More fields of the callee's module.
    callee: &'static str,
    /// More options of the lift.
    lift: &'static str,
    /// Fields of the caller's module, which imports the lowered function as `$f` and
    /// a function without parameters of the host as `$host`.
    caller: &'static str,
    /// More options of the lowering.
    lower: &'static str,
}

/// Nothing is left to do in a call.
const PLAIN: Pair = Pair {
    ty: r#"(param "x" u32) (result u32)"#,
    core: "(param i32) (result i32)",
    lowered: "(param i32) (result i32)",
    body: "local.get 0",
    callee: "",
    lift: "",
    caller: "",
    lower: "",
};

impl Pair {
    fn text(&self) -> String {
        let Pair {
            ty,
            core,
            lowered,
            body,
            callee,
            lift,
            caller,
            lower,
        } = self;
        format!(
            r#"(component
              (import "host" (func $host))
              (component $callee
                (core module $m
                  (memory (export "memory") 1)
                  (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
                  {callee}
                  (func (export "f") {core} {body}))
                (core instance $i (instantiate $m))
                (func (export "f") {ty}
                  (canon lift (core func $i "f") (memory $i "memory") {lift})))
              (instance $callee (instantiate $callee))
              (component $caller
                (import "host" (func $host))
                (import "f" (func $f {ty}))
                (core module $options
                  (import "" "host" (func $host))
                  (memory (export "memory") 1)
                  {caller}
                  (func (export "unused")))
                (core func $host (canon lower (func $host)))
                (core instance $options
                  (instantiate $options (with "" (instance (export "host" (func $host))))))
                (core func $f
                  (canon lower (func $f) (memory $options "memory") {lower}))
                (core module $m
                  (import "" "f" (func $f {lowered}))
                  (func (export "run") (param i32) (result i32) unreachable))
                (core instance $m
                  (instantiate $m (with "" (instance (export "f" (func $f))))))
                (func (export "run") (param "x" u32) (result u32)
                  (canon lift (core func $m "run") (memory $options "memory"))))
              (instance $caller (instantiate $caller
                (with "f" (func $callee "f")) (with "host" (func $host))))
              (export "run" (func $caller "run")))"#
        )
    }
}

fn fuse(text: &str) -> Fusion {
    let mut fuser = Fuser::with_defaults();
    fuser.add_component_named(text, "input.wat").unwrap();
    let fusion = fuser.fuse_with_report();
    fusion.unwrap_or_else(|e| panic!("{e}\n{text}"))
}

/// What is wrong with plans. What is wrong with a call between components and with
/// calls of the host is there once.
fn wrong(text: &str, plans: &Plans) -> Vec<String> {
    let bytes = wat::parse_str(text).unwrap_or_else(|e| panic!("{e}\n{text}"));
    let findings = check_proofs(&bytes, plans).expect("a component");
    assert!(findings.iter().all(|f| f.rule == Rule::Proof));
    let findings: Vec<String> = findings.into_iter().map(|f| f.what).collect();
    let is_said = |about_host: &str| {
        let mut others = findings.iter().filter(|f| !f.contains(HOST));
        others.any(|other| other.ends_with(about_host))
    };
    let new = |finding: &&String| {
        finding
            .split_once(HOST)
            .is_none_or(|(_, what)| !is_said(what))
    };
    findings.iter().filter(new).cloned().collect()
}

/// What stands in findings about calls of the host.
const HOST: &str = " -> the host: ";

/// Each plan is right for its own composition and wrong for the other one. Returns
/// what is wrong with the first plan for the second composition.
fn differ(a: &Pair, b: &Pair) -> String {
    let [a, b] = [a.text(), b.text()];
    let [plans_a, plans_b] = [&a, &b].map(|text| fuse(text).plans);
    let none: Vec<String> = Vec::new();
    assert_eq!(wrong(&a, &plans_a), none);
    assert_eq!(wrong(&b, &plans_b), none);
    assert_ne!(wrong(&a, &plans_b), none, "{a}\n{plans_b}");
    let mut findings = wrong(&b, &plans_a);
    assert_eq!(findings.len(), 1, "{findings:#?}");
    findings.remove(0)
}

#[track_caller]
fn differ_in(a: &Pair, b: &Pair, step: &str) {
    let found = differ(a, b);
    assert!(found.contains(step), "{found}");
}

#[test]
fn only_whole_words_are_left_as_they_are() {
    let narrow = [
        ("parameter 0", r#"(param "x" u8) (result u32)"#),
        ("parameter 0", r#"(param "x" s16) (result u32)"#),
        ("parameter 0", r#"(param "x" bool) (result u32)"#),
        ("parameter 0", r#"(param "x" char) (result u32)"#),
        ("the result", r#"(param "x" u32) (result s8)"#),
        ("the result", r#"(param "x" u32) (result u16)"#),
        ("the result", r#"(param "x" u32) (result (tuple bool))"#),
        (
            "parameter 0",
            r#"(param "x" (tuple (tuple u8))) (result u32)"#,
        ),
    ];
    for (step, ty) in narrow {
        differ_in(&PLAIN, &Pair { ty, ..PLAIN }, step);
    }
}

#[test]
fn flat_values_end_at_sixteen_parameters() {
    let sixteen = Pair {
        ty: r#"(param "x" (tuple u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32))
               (result u32)"#,
        core: "(param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
               (result i32)",
        lowered: "(param i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32 i32)
               (result i32)",
        ..PLAIN
    };
    let seventeen = r#"(component
      (component $callee
        (core module $m
          (memory (export "memory") 1)
          (func (export "realloc") (param i32 i32 i32 i32) (result i32) unreachable)
          (func (export "f") (param i32) (result i32) unreachable))
        (core instance $i (instantiate $m))
        (func (export "f")
          (param "x" (tuple u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32))
          (result u32)
          (canon lift (core func $i "f") (memory $i "memory") (realloc (func $i "realloc")))))
      (instance $callee (instantiate $callee))
      (component $caller
        (import "f" (func $f
          (param "x" (tuple u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32 u32))
          (result u32)))
        (core module $options (memory (export "memory") 1))
        (core instance $options (instantiate $options))
        (core func $f (canon lower (func $f) (memory $options "memory"))))
      (instance $caller (instantiate $caller (with "f" (func $callee "f")))))"#;
    let expected = [
        "does not mention (SpilledParameters, None) exactly once",
        "omits parameter 0",
        "there are no such calls",
    ];
    let plans = fuse(&sixteen.text()).plans;
    for (found, expected) in wrong(seventeen, &plans).iter().zip(expected) {
        assert!(found.contains(expected), "{found}");
    }
    assert_eq!(wrong(seventeen, &plans).len(), expected.len());
    assert!(wrong(seventeen, &fuse(seventeen).plans).is_empty());
}

const POST_RETURN: Pair = Pair {
    callee: r#"(func (export "post") (param i32) (drop (local.get 0)))"#,
    lift: r#"(post-return (func $i "post"))"#,
    ..PLAIN
};

#[test]
fn a_post_return_has_to_be_called() {
    differ_in(&PLAIN, &POST_RETURN, "omits post-return");
}

#[test]
fn a_post_return_that_does_nothing_need_not() {
    let empty = Pair {
        callee: r#"(func (export "post") (param i32) (local f64) nop)"#,
        ..POST_RETURN
    };
    differ_in(&empty, &POST_RETURN, "does nothing");
    differ_in(&empty, &PLAIN, "does nothing");
}

const REALLOC: &str = r#"(realloc (func $options "realloc"))"#;

/// A pair of which the caller has to allocate for the result.
fn realloc(caller: &'static str) -> Pair {
    Pair {
        ty: r#"(param "x" u32) (result string)"#,
        lowered: "(param i32 i32)",
        caller,
        lower: REALLOC,
        ..PLAIN
    }
}

#[test]
fn realloc_may_reach_what_is_lowered() {
    let harmless = realloc(
        r#"(func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 0)
           (func call $host)"#,
    );
    let by = [
        // Directly.
        r#"(func (export "realloc") (param i32 i32 i32 i32) (result i32)
             call $host i32.const 0)"#,
        // By way of another function.
        r#"(func $other return_call $host)
           (func (export "realloc") (param i32 i32 i32 i32) (result i32)
             call $other i32.const 0)"#,
        // Through a table.
        r#"(table 1 funcref) (elem (i32.const 0) func $host)
           (func (export "realloc") (param i32 i32 i32 i32) (result i32)
             (call_indirect (i32.const 0)) i32.const 0)"#,
        // Through a reference in a global.
        r#"(type $f (func)) (global $g (ref null $f) (ref.func $host))
           (func (export "realloc") (param i32 i32 i32 i32) (result i32)
             (call_ref $f (global.get $g)) i32.const 0)"#,
        // Through a reference that some other function has taken.
        r#"(table 1 funcref) (elem declare func $host)
           (func (export "fill") (table.set (i32.const 0) (ref.func $host)))
           (func (export "realloc") (param i32 i32 i32 i32) (result i32)
             (call_indirect (i32.const 0)) i32.const 0)"#,
        // Through a segment.
        r#"(table 1 funcref) (elem $e func $host)
           (func (export "realloc") (param i32 i32 i32 i32) (result i32)
             (table.init $e (i32.const 0) (i32.const 0) (i32.const 1))
             (return_call_indirect (param) (result i32) (i32.const 0)))"#,
    ];
    for caller in by {
        differ_in(&harmless, &realloc(caller), "omits the may-leave check");
    }
}

#[test]
fn post_return_of_the_caller_counts_as_well() {
    let exported = |post_return: &str| {
        PLAIN
            .text()
            .replace(
                r#"(func (export "unused"))"#,
                r#"(func (export "post") (param i32) call $host)"#,
            )
            .replace(
                r#"(canon lift (core func $m "run") (memory $options "memory"))"#,
                &format!(
                    r#"(canon lift (core func $m "run") (memory $options "memory") {post_return})"#
                ),
            )
    };
    let (without, with) = (
        exported(""),
        exported(r#"(post-return (func $options "post"))"#),
    );
    let findings = wrong(&with, &fuse(&without).plans);
    assert_eq!(findings.len(), 1);
    assert!(findings[0].contains("omits the may-leave check"));
    assert_eq!(wrong(&without, &fuse(&with).plans).len(), 1);
    assert!(wrong(&with, &fuse(&with).plans).is_empty());
}

/// The plan names the functions that there are to search.
#[test]
fn a_search_has_to_be_complete() {
    let one = r#"(func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 0)"#;
    let two = r#"(func $other)
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) call $other i32.const 0)"#;
    let (one, two) = (realloc(one), realloc(two));
    differ_in(&one, &two, "omits the may-leave check");
    differ_in(&two, &one, "omits the may-leave check");
    let another = changed_plans(&two.text(), |plans| {
        plans.searches[0].functions[0] = "'unused' of options".to_owned();
    });
    assert!(another.contains("omits the may-leave check"), "{another}");
    let shorter = changed_plans(&two.text(), |plans| {
        plans.searches[0].functions.pop();
    });
    assert!(shorter.contains("omits the may-leave check"), "{shorter}");
}

#[test]
fn options_without_a_use_count_for_nothing() {
    let caller = r#"(tag $t)
        (func (export "realloc") (param i32 i32 i32 i32) (result i32) call $host throw $t)"#;
    let unused = Pair {
        caller,
        lower: REALLOC,
        callee: r#"(tag $t)
            (func (export "allocate") (param i32 i32 i32 i32) (result i32) throw $t)"#,
        lift: r#"(realloc (func $i "allocate"))"#,
        ..PLAIN
    };
    let text = unused.text();
    let plans = fuse(&text).plans;
    assert_eq!(plans.boundaries[0].outcome, Outcome::Direct);
    assert_eq!(wrong(&text, &plans), Vec::<String>::new());
}

const BARRIER: &str = "omits the exception barrier";
const THROWS: &str = r#"(tag $t) (func $throws (export "throws") throw $t)"#;

#[test]
fn exceptions_are_found() {
    let elsewhere = Pair {
        callee: THROWS,
        ..PLAIN
    };
    let unused = Pair {
        callee: r#"(tag $t) (func throw $t) (func $throws)"#,
        body: "call $throws local.get 0",
        ..PLAIN
    };
    differ_in(&PLAIN, &elsewhere, BARRIER);
    let in_callee = Pair {
        body: "call $throws local.get 0",
        ..elsewhere
    };
    differ_in(&elsewhere, &in_callee, BARRIER);
    differ_in(&unused, &in_callee, BARRIER);
    differ_in(&PLAIN, &in_callee, BARRIER);
    let through_table = Pair {
        callee: r#"(tag $t) (func $throws throw $t)
            (table 1 funcref) (elem (i32.const 0) func $throws)"#,
        body: "(call_indirect (i32.const 0)) local.get 0",
        ..PLAIN
    };
    differ_in(&elsewhere, &through_table, BARRIER);
    let rethrown = Pair {
        callee: r#"(func (export "throws") (param exnref) (throw_ref (local.get 0)))"#,
        ..PLAIN
    };
    differ_in(&PLAIN, &rethrown, BARRIER);
}

#[test]
fn exceptions_of_allocators_are_found() {
    let takes_list = Pair {
        ty: r#"(param "x" (list u32)) (result u32)"#,
        core: "(param i32 i32) (result i32)",
        lowered: "(param i32 i32) (result i32)",
        callee: r#"(tag $t) (func throw $t)
            (func (export "allocate") (param i32 i32 i32 i32) (result i32) i32.const 0)"#,
        lift: r#"(realloc (func $i "allocate"))"#,
        ..PLAIN
    };
    let throws = Pair {
        callee: r#"(tag $t)
            (func (export "allocate") (param i32 i32 i32 i32) (result i32) throw $t)"#,
        ..takes_list
    };
    differ_in(&takes_list, &throws, BARRIER);
    let harmless = realloc(
        r#"(tag $t) (func throw $t)
           (func (export "realloc") (param i32 i32 i32 i32) (result i32) i32.const 0)"#,
    );
    let throws = realloc(
        r#"(tag $t) (func (export "realloc") (param i32 i32 i32 i32) (result i32) throw $t)"#,
    );
    differ_in(&harmless, &throws, BARRIER);
}

/// A parent that calls its child can't.
#[test]
fn relatives_are_found() {
    let within = r#"(component
      (import "host" (func $host))
      (component $callee
        (core module $m
          (func (export "f") (param i32) (result i32) local.get 0))
        (core instance $i (instantiate $m))
        (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
      (instance $callee (instantiate $callee))
      (core func (canon lower (func $callee "f"))))"#;
    let findings = wrong(within, &fuse(&PLAIN.text()).plans);
    assert!(
        findings[0].contains("omits the entry check"),
        "{findings:#?}"
    );
    assert!(wrong(within, &fuse(within).plans).is_empty());
}

fn changed(change: impl FnOnce(&mut Plans)) -> String {
    changed_plans(&PLAIN.text(), change)
}

/// The one thing that is wrong with the plans of a composition after a change.
fn changed_plans(text: &str, change: impl FnOnce(&mut Plans)) -> String {
    let mut plans = fuse(text).plans;
    change(&mut plans);
    let findings = wrong(text, &plans);
    assert_eq!(findings.len(), 1, "{findings:#?}");
    findings.into_iter().next().unwrap()
}

#[test]
fn plans_are_complete() {
    let missing = changed(|plans| plans.boundaries.clear());
    assert_eq!(missing, "no plan for a call of 'f'");
    let too_many = changed(|plans| plans.boundaries.extend(plans.boundaries.clone()));
    assert!(too_many.ends_with("there is no such call"), "{too_many}");
    let no_such_step = changed(|plans| {
        let omits = &mut plans.boundaries[0].omits;
        omits.retain(|left| left.parameter.is_none());
    });
    assert!(
        no_such_step.ends_with("does not mention (Parameter, Some(0)) exactly once"),
        "{no_such_step}"
    );
    let twice = changed(|plans| {
        let omits = &mut plans.boundaries[0].omits;
        omits.extend_from_within(..1);
    });
    assert!(
        twice.ends_with("does not mention (MayLeave, None) exactly once"),
        "{twice}"
    );
    let another = changed(|plans| {
        let omits = &mut plans.boundaries[0].omits;
        let mut left = omits[1].clone();
        left.parameter = Some(7);
        omits.push(left);
    });
    assert!(
        another.ends_with("mentions (Entry, Some(7)), which is no step of this call"),
        "{another}"
    );
}

#[test]
fn plans_of_calls_of_the_host_are_complete() {
    let missing = changed(|plans| plans.host.clear());
    assert_eq!(missing, "no plan for root/caller and the host");
    let too_many = changed(|plans| plans.host.extend(plans.host.clone()));
    assert!(too_many.ends_with("there are no such calls"), "{too_many}");
    let says_nothing = changed(|plans| plans.host[0].omits.clear());
    assert_eq!(
        says_nothing,
        "root/caller -> the host: does not mention (MayLeave, None) exactly once"
    );
    let another = changed(|plans| plans.host[0].omits[0].proof = ProofKind::Unrelated);
    assert!(another.contains(HOST), "{another}");
}

#[test]
fn a_direct_call_keeps_nothing() {
    let text = POST_RETURN.text();
    let mut plans = fuse(&text).plans;
    assert_eq!(plans.boundaries[0].outcome, Outcome::Adapter);
    plans.boundaries[0].outcome = Outcome::Direct;
    let findings = wrong(&text, &plans);
    assert_eq!(findings.len(), 1);
    assert!(findings[0].ends_with("is direct, but keeps steps"));
}
