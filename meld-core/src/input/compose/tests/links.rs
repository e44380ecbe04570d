//! Which export serves which import, and the errors where none does.

use super::{compose, refusal};

/// Exports `names`, each an instance with a function `f` that takes `param`.
fn exporter(names: &[&str], param: &str) -> String {
    let exports: Vec<_> = names
        .iter()
        .map(|n| format!(r#"(export "{n}" (instance $i))"#))
        .collect();
    format!(
        r#"(component
            (core module $m (func (export "f") (param i32)))
            (core instance $m (instantiate $m))
            (func $f (param "x" {param}) (canon lift (core func $m "f")))
            (instance $i (export "f" (func $f)))
            {})"#,
        exports.join(" ")
    )
}

/// Imports `names` as instances with a function `f` over a `u32`.
fn importer(names: &[&str]) -> String {
    let imports: Vec<_> = names
        .iter()
        .map(|n| format!(r#"(import "{n}" (instance (export "f" (func (param "x" u32)))))"#))
        .collect();
    format!("(component {})", imports.join(" "))
}

/// Imports `from` and exports it again as `to`.
fn middleman(from: &str, to: &str) -> String {
    format!(
        r#"(component
            (import "{from}" (instance $i (export "f" (func (param "x" u32)))))
            (export "{to}" (instance $i)))"#
    )
}

#[test]
fn a_pair_in_either_order() {
    let (app, kernel) = (importer(&["k:k/api"]), exporter(&["k:k/api"], "u32"));
    let app = ("app.wasm", app.as_str());
    let kernel = ("kernel.wasm", kernel.as_str());
    let one = compose(&[app, kernel]).unwrap();
    let other = compose(&[kernel, app]).unwrap();
    assert_eq!(one, other);
    assert!(one.imports.is_empty());
    assert_eq!(one.exports, ["k:k/api"]);
}

#[test]
fn a_chain_in_every_order() {
    let (app, kernel) = (importer(&["c:c/c"]), exporter(&["a:a/a"], "u32"));
    let (first, second) = (middleman("a:a/a", "b:b/b"), middleman("b:b/b", "c:c/c"));
    let inputs = [
        ("app", app.as_str()),
        ("first", first.as_str()),
        ("second", second.as_str()),
        ("kernel", kernel.as_str()),
    ];
    let expected = compose(&inputs).unwrap();
    assert_eq!(expected.exports, ["a:a/a", "b:b/b", "c:c/c"]);
    for order in [[3, 2, 1, 0], [1, 0, 3, 2], [2, 3, 0, 1], [0, 3, 1, 2]] {
        let outer = compose(&order.map(|i| inputs[i])).unwrap();
        assert_eq!(outer, expected, "{order:?}");
    }
}

#[test]
fn a_diamond() {
    let kernel = exporter(&["k:k/k"], "u32");
    let (left, right) = (middleman("k:k/k", "l:l/l"), middleman("k:k/k", "r:r/r"));
    let app = importer(&["l:l/l", "r:r/r"]);
    let outer = compose(&[
        ("app", &app),
        ("left", &left),
        ("right", &right),
        ("kernel", &kernel),
    ])
    .unwrap();
    assert!(outer.imports.is_empty());
    assert_eq!(outer.exports, ["k:k/k", "l:l/l", "r:r/r"]);
}

#[test]
fn compatible_versions_match() {
    for (import, export, fits) in [
        ("a:b/c@1.2.3", "a:b/c@1.9.0", true),
        ("a:b/c@1.9.0", "a:b/c@1.2.3", true),
        ("a:b/c@0.2.0", "a:b/c@0.2.6", true),
        ("a:b/c@0.2.0", "a:b/c@0.3.0", false),
        ("a:b/c@1.0.0", "a:b/c@2.0.0", false),
        ("a:b/c@0.0.1", "a:b/c@0.0.2", false),
        ("a:b/c@1.0.0-rc.1", "a:b/c@1.0.0", false),
        ("a:b/c", "a:b/c@1.0.0", false),
    ] {
        let (app, kernel) = (importer(&[import]), exporter(&[export], "u32"));
        let outer = compose(&[("app", &app), ("kernel", &kernel)]).unwrap();
        assert_eq!(outer.imports.is_empty(), fits, "{import} from {export}");
    }
}

#[test]
fn the_exact_version_wins() {
    let app = importer(&["a:b/c@1.1.0"]);
    let exact = exporter(&["a:b/c@1.1.0"], "u32");
    // This one would not fit.
    let other = exporter(&["a:b/c@1.2.0"], "s8");
    let outer = compose(&[("app", &app), ("other", &other), ("exact", &exact)]).unwrap();
    assert!(outer.imports.is_empty());
}

#[test]
fn two_compatible_versions_are_not_chosen_from() {
    let app = importer(&["a:b/c@1.1.0"]);
    let (one, two) = (
        exporter(&["a:b/c@1.2.0"], "u32"),
        exporter(&["a:b/c@1.3.0"], "u32"),
    );
    assert_eq!(
        refusal(&[("app.wasm", &app), ("one.wasm", &one), ("two.wasm", &two)]),
        "cannot compose the inputs: app.wasm imports `a:b/c@1.1.0`, which is served as well by \
         `a:b/c@1.2.0` of one.wasm as by `a:b/c@1.3.0` of two.wasm\n  help: only an export of \
         exactly that name would settle which one is meant"
    );
}

#[test]
fn a_mismatch_names_both_ends() {
    let (app, kernel) = (importer(&["a:b/c@1.0.0"]), exporter(&["a:b/c@1.0.1"], "s8"));
    assert_eq!(
        refusal(&[("app.wasm", &app), ("kernel.wasm", &kernel)]),
        "cannot compose the inputs: app.wasm imports `a:b/c@1.0.0`, but `a:b/c@1.0.1` of \
         kernel.wasm has another type: type mismatch in instance export `f`: type mismatch in \
         function parameter `x`: expected primitive `u32` found primitive `s8`"
    );
}

#[test]
fn a_mismatch_of_kind() {
    let app = r#"(component (import "f" (func)))"#;
    let kernel = r#"(component (instance $i) (export "f" (instance $i)))"#;
    assert_eq!(
        refusal(&[("app.wasm", app), ("kernel.wasm", kernel)]),
        "cannot compose the inputs: app.wasm imports `f`, but `f` of kernel.wasm has another \
         type: expected func, found instance"
    );
}

#[test]
fn an_export_of_two_inputs() {
    let (one, two) = (exporter(&["a:b/c"], "u32"), exporter(&["a:b/c"], "u32"));
    assert_eq!(
        refusal(&[("one.wasm", &one), ("two.wasm", &two)]),
        "cannot compose the inputs: one.wasm and two.wasm both export `a:b/c`\n  help: a name can \
         be exported by one input only: leave one of them out, or rename its export"
    );
}

/// Names that differ in case only are one name to the Component Model.
#[test]
fn exports_that_differ_in_case() {
    let (one, two) = (exporter(&["name"], "u32"), exporter(&["NAME"], "u32"));
    assert_eq!(
        refusal(&[("one.wasm", &one), ("two.wasm", &two)]),
        "cannot compose the inputs: the composition can't export `NAME` of two.wasm: export name \
         `NAME` conflicts with previous name `name`"
    );
}

#[test]
fn a_cycle_names_its_inputs() {
    let entry = importer(&["a:a/a"]);
    let (a, b) = (middleman("b:b/b", "a:a/a"), middleman("a:a/a", "b:b/b"));
    assert_eq!(
        refusal(&[("entry.wasm", &entry), ("a.wasm", &a), ("b.wasm", &b)]),
        "cannot compose the inputs: they import from each other in a cycle: a.wasm imports \
         `b:b/b` from b.wasm, b.wasm imports `a:a/a` from a.wasm\n  help: a component is \
         instantiated after those that it imports from: move one of these interfaces to a \
         component of its own"
    );
}

#[test]
fn an_input_does_not_serve_itself() {
    let wrapper = middleman("a:b/c", "a:b/c");
    let app = importer(&["a:b/c"]);
    let outer = compose(&[("wrapper", &wrapper), ("app", &app)]).unwrap();
    assert_eq!(
        (outer.imports, outer.exports),
        (vec!["a:b/c".into()], vec!["a:b/c".into()])
    );
}
