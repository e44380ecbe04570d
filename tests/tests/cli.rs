//! The `meld` command: its options, what it prints, what it leaves behind.

mod command;

use std::collections::BTreeSet;
use std::fs;

use command::{APP, Bench, KERNEL};
use meld_core::{Fuser, FuserConfig, MemoryStrategy, OutputFormat};

const FUSE: [&str; 3] = ["fuse", "app.wasm", "kernel.wasm"];

/// What the library makes of the pair.
fn library(config: FuserConfig) -> meld_core::Result<meld_core::Fusion> {
    let mut fuser = Fuser::new(config);
    for (name, text) in [("app.wasm", APP), ("kernel.wasm", KERNEL)] {
        let binary = wat::parse_str(text).unwrap();
        fuser.add_component_named(binary, name)?;
    }
    fuser.fuse_with_report()
}

/// The same with the options that nobody asked to change.
fn expected() -> meld_core::Fusion {
    library(FuserConfig::default()).unwrap()
}

/// Fuses the pair with options; returns the output and what was printed.
#[track_caller]
fn fuse(options: &[&str]) -> (Vec<u8>, String) {
    let bench = Bench::with_pair();
    let run = bench.meld(FUSE.iter().chain(options).chain(&["-o", "out.wasm"]));
    let printed = run.ok();
    (bench.read("out.wasm"), printed)
}

#[test]
fn writes_what_the_library_makes_and_says_so() {
    let (bytes, printed) = fuse(&[]);
    let expected = expected();
    assert_eq!(bytes, expected.bytes);
    assert_eq!(
        printed,
        format!(
            "fused 2 components into out.wasm: {} bytes, {} functions, {} adapters, 1 call direct\n",
            expected.stats.output_size,
            expected.stats.total_functions,
            expected.stats.adapter_functions,
        )
    );
}

#[test]
fn takes_text_for_binary() {
    let bench = Bench::new();
    bench.file("app.wat", APP);
    bench.file("kernel.wat", KERNEL);
    bench
        .meld(["fuse", "app.wat", "kernel.wat", "-o", "out.wasm"])
        .ok();
    assert_eq!(bench.read("out.wasm"), fuse(&[]).0);
}

/// Each option gives what the library gives for it, be it an error.
#[test]
fn options_reach_the_library() {
    let with = |change: fn(&mut FuserConfig)| {
        let mut config = FuserConfig::default();
        change(&mut config);
        config
    };
    for (option, config) in [
        ("--inline-adapters", with(|_| {})),
        ("--inline-adapters=true", with(|_| {})),
        (
            "--inline-adapters=false",
            with(|c| c.adapter.inline_adapters = false),
        ),
        ("--no-elide", with(|c| c.adapter.elide = false)),
        ("--strip-vestigial", with(|c| c.strip_vestigial = true)),
        (
            "--keep-export=memory*",
            with(|c| c.keep_exports = vec!["memory*".to_owned()]),
        ),
        ("--embed-import-map", with(|c| c.embed_import_map = true)),
        ("--component", with(|c| c.output = OutputFormat::Component)),
        ("--memory=auto", with(|c| c.memory = MemoryStrategy::Auto)),
        (
            "--memory=multi",
            with(|c| c.memory = MemoryStrategy::MultiMemory),
        ),
        (
            "--memory=shared",
            with(|c| c.memory = MemoryStrategy::SharedMemory),
        ),
        ("--address-rebase", with(|_| {})),
        ("--pack", with(|c| c.pack = true)),
        (
            "--reserve=app=64k",
            with(|c| c.reserves.push("app=64k".parse().unwrap())),
        ),
    ] {
        let bench = Bench::with_pair();
        let run = bench.meld(FUSE.iter().chain(&[option, "-o", "out.wasm"]));
        match library(config) {
            Ok(fusion) => assert_eq!(bench.read("out.wasm"), fusion.bytes, "{option}"),
            Err(error) => assert_eq!(run.stderr, format!("error: {error}\n"), "{option}"),
        }
    }
}

#[test]
fn the_start_function_can_be_an_export() {
    let text =
        "(component (core module $m (func $f nop) (start $f)) (core instance (instantiate $m)))";
    let bench = Bench::new();
    bench.file("app.wat", text);
    let args = [
        "fuse",
        "app.wat",
        "-o",
        "out.wasm",
        "--start-export",
        "begin",
    ];
    bench.meld(args).ok();
    let module = wasmprinter::print_bytes(bench.read("out.wasm")).unwrap();
    assert!(module.contains("(export \"begin\" (func "), "{module}");
    assert!(!module.contains("(start "), "{module}");
}

/// A proof by search says all that was looked at, by name.
#[test]
fn searches_are_listed() {
    let mut fuser = Fuser::with_defaults();
    let text = include_str!("../cases/strings-memory64-to-32/input.wat");
    fuser.add_component_named(text, "app.wat").unwrap();
    let plans = fuser.fuse_with_report().unwrap().plans;
    let omitted = plans.boundaries.iter().flat_map(|boundary| &boundary.omits);
    let listed: Vec<_> = omitted
        .filter_map(|left| {
            let functions = &plans.searches[left.search?].functions;
            assert_eq!(Some(functions.len()), left.functions_searched);
            functions.first().map(String::as_str)
        })
        .collect();
    assert_eq!(listed, ["'realloc' of memory"]);
}

/// Vectors in generated code are where the option or the input has them.
#[test]
fn simd_is_used_where_it_is_allowed() {
    let plain = include_str!("../cases/string-on-edge/input.wat");
    let function = "(func (export \"v\") (result i32) (i8x16.bitmask (v128.const i64x2 0 0)))";
    let vectors = plain.replacen("(core module $m", &format!("(core module $m {function}"), 1);
    for (text, option, expected) in [
        (plain, "--simd=auto", false),
        (plain, "--simd=always", true),
        (&vectors, "--simd=auto", true),
        (&vectors, "--simd=never", false),
    ] {
        let bench = Bench::new();
        bench.file("app.wat", text);
        bench
            .meld(["fuse", "app.wat", "-o", "out.wasm", option])
            .ok();
        let module = wasmprinter::print_bytes(bench.read("out.wasm")).unwrap();
        assert_eq!(module.contains("v128.store"), expected, "{option}");
    }
}

/// Otherwise the comparison of options could not fail.
#[test]
fn adapters_that_are_not_inlined_are_functions() {
    let (inlined, forwarding) = (fuse(&[]), fuse(&["--inline-adapters=false"]));
    assert_ne!(inlined.0, forwarding.0);
    assert!(
        forwarding.1.contains(" 1 adapter, 0 calls direct"),
        "{}",
        forwarding.1
    );
}

#[test]
fn explains_the_plan() {
    let (_, printed) = fuse(&["--explain"]);
    let plan = expected().explain;
    assert!(!plan.is_empty());
    assert!(printed.starts_with(plan.trim_end()), "{printed}");
    assert!(printed.contains("\nfused 2 components into out.wasm: "));
}

#[test]
fn explains_the_plan_as_data() {
    let bench = Bench::with_pair();
    let run = bench.meld(FUSE.iter().chain(&["-o", "out.wasm", "--explain=json"]));
    assert_eq!(run.code, Some(0));
    let plans: serde_json::Value = serde_json::from_slice(&run.stdout).unwrap();
    assert_eq!(plans, serde_json::to_value(&expected().plans).unwrap());
    let boundaries = plans["boundaries"].as_array().unwrap();
    assert!(!boundaries.is_empty());
    for boundary in boundaries {
        let outcome = boundary["outcome"].as_str().unwrap();
        let keeps_nothing = boundary["keeps"].as_array().unwrap().is_empty();
        assert_eq!(outcome == "direct", keeps_nothing, "{boundary}");
        for left in boundary["omits"].as_array().unwrap() {
            assert!(left["proof"].is_string(), "{left}");
        }
    }
    assert!(run.stderr.starts_with("fused 2 components into out.wasm: "));
}

#[test]
fn reports_figures() {
    let (_, printed) = fuse(&["--stats"]);
    let stats = expected().stats;
    let (_, table) = printed.split_once('\n').unwrap();
    let numbers = table.lines().map(|l| {
        let (name, value) = l.trim().rsplit_once(' ').unwrap();
        (name.trim(), value.parse().unwrap())
    });
    let expected = [
        ("components fused", stats.components_fused),
        ("modules merged", stats.modules_merged),
        ("functions", stats.total_functions),
        ("of which adapters", stats.adapter_functions),
        ("calls wired directly", stats.adapters_inlined),
        ("imports resolved", stats.imports_resolved),
        ("exports", stats.total_exports),
        ("exports stripped", stats.exports_stripped),
        ("functions stripped", stats.functions_stripped),
        ("bytes stripped", stats.bytes_stripped),
        ("bytes in", stats.input_size),
        ("bytes out", stats.output_size),
    ];
    assert_eq!(numbers.collect::<Vec<_>>(), expected);
}

/// What is gone is listed once, by the plans or else by the figures.
#[test]
fn reports_what_was_stripped() {
    let line = "  export 'demo:kernel/api@1.0.0#twice': \
                app.wasm imports 'demo:kernel/api@1.0.0', and is linked with it\n";
    for options in [&["--stats"][..], &["--explain"], &["--stats", "--explain"]] {
        let options = [&["--strip-vestigial"][..], options].concat();
        let (_, printed) = fuse(&options);
        assert_eq!(printed.matches(line).count(), 1, "{options:?}: {printed}");
    }
    let (kept, _) = fuse(&["--strip-vestigial", "--keep-export", "*#twice"]);
    let kept = wasmprinter::print_bytes(kept).unwrap();
    assert!(
        kept.contains("(export \"demo:kernel/api@1.0.0#twice\""),
        "{kept}"
    );
}

#[test]
fn writes_the_import_map() {
    let bench = Bench::with_pair();
    let arguments = ["-o", "out.wasm", "--emit-import-map", "map.json"];
    bench.meld(FUSE.iter().chain(&arguments)).ok();
    let map = String::from_utf8(bench.read("map.json")).unwrap();
    assert_eq!(map, expected().import_map.unwrap().to_json());
    assert_eq!(bench.read("out.wasm"), expected().bytes);
    let names = ["app.wasm", "kernel.wasm", "map.json", "out.wasm"];
    assert_eq!(bench.names(), names);
}

#[test]
fn writes_the_import_map_to_standard_output() {
    let bench = Bench::with_pair();
    let arguments = ["-o", "out.wasm", "--emit-import-map", "-"];
    let run = bench.meld(FUSE.iter().chain(&arguments));
    let map = expected().import_map.unwrap().to_json();
    assert_eq!((run.code, run.stdout), (Some(0), map.into_bytes()));
    assert!(run.stderr.starts_with("fused 2 components into out.wasm: "));
}

/// Both or nothing: neither where the map can't be written, nor where both
/// would go to one place.
#[test]
fn without_the_import_map_there_is_no_module() {
    for (output, map, message) in [
        (
            "out.wasm",
            "folder/map.json",
            "cannot write folder/map.json: ",
        ),
        ("out.wasm", ".", "cannot write .: it is a directory"),
        (
            "folder/out.wasm",
            "map.json",
            "cannot write folder/out.wasm: ",
        ),
        (
            "both",
            "both",
            "the fused module and the import map have to go ",
        ),
        (
            "both",
            "./both",
            "the fused module and the import map have to go ",
        ),
        ("-", "-", "the fused module and the import map have to go "),
    ] {
        let bench = Bench::with_pair();
        let arguments = ["-o", output, "--emit-import-map", map];
        let run = bench.meld(FUSE.iter().chain(&arguments));
        assert_eq!((run.code, run.stdout), (Some(1), vec![]), "{output} {map}");
        let start = format!("error: {message}");
        assert!(run.stderr.starts_with(&start), "{}", run.stderr);
        assert_eq!(bench.names(), ["app.wasm", "kernel.wasm"]);
    }
}

/// The module alone goes to standard output, and nothing else.
#[test]
fn writes_to_standard_output() {
    let bench = Bench::with_pair();
    let run = bench.meld(FUSE.iter().chain(&["-o", "-", "--explain", "--stats"]));
    assert_eq!((run.code, &run.stdout), (Some(0), &fuse(&[]).0));
    assert!(
        run.stderr
            .contains("fused 2 components into standard output: ")
    );
    assert!(run.stderr.contains("bytes out"));
    assert_eq!(bench.names(), ["app.wasm", "kernel.wasm"]);
}

/// A part of a pipeline: from standard input to standard output.
#[test]
fn reads_standard_input() {
    let bench = Bench::with_pair();
    let meld = |args: &[&str]| {
        let app = fs::File::open(bench.path("app.wasm")).unwrap();
        std::process::Command::new(env!("CARGO_BIN_EXE_meld-under-test"))
            .args(args)
            .current_dir(bench.path("."))
            .stdin(app)
            .output()
            .unwrap()
    };
    let run = meld(&["fuse", "-", "kernel.wasm", "-o", "-"]);
    assert_eq!(run.stdout, fuse(&[]).0);
    let run = meld(&["inspect", "-"]);
    let text = String::from_utf8(run.stdout).unwrap();
    assert!(text.starts_with("standard input: "), "{text}");
    let run = meld(&["fuse", "-", "-", "-o", "out.wasm"]);
    let error = String::from_utf8(run.stderr).unwrap();
    assert_eq!(
        error,
        "error: standard input can be one of the inputs only\n"
    );
    assert_eq!(bench.names(), ["app.wasm", "kernel.wasm"]);
}

#[test]
fn replaces_a_file_and_leaves_nothing_else() {
    let bench = Bench::with_pair();
    bench.file("out.wasm", "old");
    bench.meld(FUSE.iter().chain(&["-o", "out.wasm"])).ok();
    assert_eq!(bench.read("out.wasm"), fuse(&[]).0);
    assert_eq!(bench.names(), ["app.wasm", "kernel.wasm", "out.wasm"]);
}

#[test]
fn an_input_may_be_the_output() {
    let bench = Bench::with_pair();
    bench.meld(FUSE.iter().chain(&["-o", "app.wasm"])).ok();
    assert_eq!(bench.read("app.wasm"), fuse(&[]).0);
}

#[cfg(unix)]
mod unix {
    use super::*;
    use std::os::unix::fs::{MetadataExt, symlink};

    #[test]
    fn the_output_has_the_permissions_of_a_new_file() {
        let bench = Bench::with_pair();
        bench.meld(FUSE.iter().chain(&["-o", "out.wasm"])).ok();
        let mode = |name| fs::metadata(bench.path(name)).unwrap().mode();
        assert_eq!(mode("out.wasm"), mode("app.wasm"));
    }

    #[test]
    fn a_link_stays_and_leads_to_the_output() {
        let bench = Bench::with_pair();
        fs::create_dir(bench.path("real")).unwrap();
        bench.file("real/out.wasm", "old");
        symlink("real/out.wasm", bench.path("link.wasm")).unwrap();
        bench.meld(FUSE.iter().chain(&["-o", "link.wasm"])).ok();
        assert!(
            fs::symlink_metadata(bench.path("link.wasm"))
                .unwrap()
                .is_symlink()
        );
        assert_eq!(bench.read("real/out.wasm"), fuse(&[]).0);
    }

    #[test]
    fn a_link_to_nothing_leads_to_the_output_as_well() {
        let bench = Bench::with_pair();
        fs::create_dir(bench.path("real")).unwrap();
        symlink("real/next.wasm", bench.path("link.wasm")).unwrap();
        symlink("out.wasm", bench.path("real/next.wasm")).unwrap();
        bench.meld(FUSE.iter().chain(&["-o", "link.wasm"])).ok();
        assert_eq!(bench.read("real/out.wasm"), fuse(&[]).0);
        let link = fs::symlink_metadata(bench.path("link.wasm")).unwrap();
        assert!(link.is_symlink());
    }

    /// A pipe by name is written through: it is not replaced by a file.
    #[test]
    fn a_pipe_is_written_through() {
        let bench = Bench::with_pair();
        let pipe = bench.path("pipe");
        let made = std::process::Command::new("mkfifo")
            .arg(&pipe)
            .status()
            .unwrap();
        assert!(made.success());
        let reader = std::thread::spawn({
            let pipe = pipe.clone();
            move || fs::read(pipe).unwrap()
        });
        bench.meld(FUSE.iter().chain(&["-o", "pipe"])).ok();
        // Checked first: were it replaced, the reader would wait for ever.
        assert!(!fs::metadata(&pipe).unwrap().is_file());
        assert_eq!(reader.join().unwrap(), fuse(&[]).0);
    }
}

#[test]
fn senseless_arguments_are_an_error_of_usage() {
    for args in [
        &["fuse"][..],
        &["fuse", "app.wasm"],
        &["fuse", "-o", "out.wasm"],
        &["fuse", "app.wasm", "-o", "out.wasm", "--memory", "none"],
        &["fuse", "app.wasm", "-o", "out.wasm", "--reserve", "much"],
        &[
            "fuse",
            "app.wasm",
            "-o",
            "out.wasm",
            "--inline-adapters=maybe",
        ],
        &["melt"],
    ] {
        let bench = Bench::with_pair();
        let run = bench.meld(args);
        assert_eq!(run.code, Some(2), "{args:?}: {}", run.stderr);
        assert_eq!(bench.names(), ["app.wasm", "kernel.wasm"]);
    }
}

/// Every option is in the help and in the documentation, and in both of them
/// nothing that is not there.
#[test]
fn help_and_documentation_agree() {
    for command in ["fuse", "inspect"] {
        let help = Bench::new().meld([command, "--help"]).ok();
        let (_, section) = DOCUMENTATION
            .split_once(&format!("\n## `meld {command}`\n"))
            .unwrap();
        let documented = options(section.split("\n## ").next().unwrap());
        assert_eq!(options(&help), documented, "{command}");
        assert!(documented.len() >= 2, "{documented:?}");
    }
}

const DOCUMENTATION: &str = include_str!("../../docs/cli.md");
const SHARED_MEMORY: &str = include_str!("../../docs/shared-memory.md");

fn options(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '-'));
    let is_option = |w: &&str| match w.strip_prefix("--") {
        Some(name) => name.starts_with(|c: char| c.is_ascii_lowercase()),
        None => false,
    };
    words.filter(is_option).collect()
}

/// Runs each command of the documentation.
#[test]
fn the_documented_examples_work() {
    let lines = DOCUMENTATION.lines().chain(SHARED_MEMORY.lines());
    let commands = lines.filter_map(|l| l.strip_prefix("meld "));
    let mut run = 0;
    for command in commands {
        let bench = Bench::with_pair();
        bench.file("app.wat", APP);
        bench.file("composed.wasm", wat::parse_str(KERNEL).unwrap());
        // What comes after a pipe is another program's.
        let own = command.split(" | ").next().unwrap();
        let outcome = bench.meld(own.split_whitespace());
        assert_eq!(outcome.code, Some(0), "meld {own}: {}", outcome.stderr);
        run += 1;
    }
    assert!(run >= 8, "only {run} examples found");
}
