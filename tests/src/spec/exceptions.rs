//! Scripts and modules of the suite that need a treatment of their own.

/// Scripts that are not replayed: the engine fails on them as they are.
pub const SKIPPED: [(&str, &str); 14] = [
    ("custom-descriptors/array_new_exact.wast", DESCRIPTORS),
    ("custom-descriptors/binary-descriptors.wast", DESCRIPTORS),
    ("custom-descriptors/br_on_cast.wast", DESCRIPTORS),
    ("custom-descriptors/br_on_cast_desc_eq.wast", DESCRIPTORS),
    (
        "custom-descriptors/br_on_cast_desc_eq_fail.wast",
        DESCRIPTORS,
    ),
    ("custom-descriptors/br_on_cast_fail.wast", DESCRIPTORS),
    ("custom-descriptors/descriptors.wast", DESCRIPTORS),
    ("custom-descriptors/exact-casts.wast", DESCRIPTORS),
    ("custom-descriptors/exact-func-import.wast", DESCRIPTORS),
    ("custom-descriptors/exact.wast", DESCRIPTORS),
    ("custom-descriptors/ref_cast_desc_eq.wast", DESCRIPTORS),
    ("custom-descriptors/ref_get_desc.wast", DESCRIPTORS),
    ("custom-descriptors/struct_new_desc.wast", DESCRIPTORS),
    ("mutable-global/linking.wast", SEGMENTS),
];

const DESCRIPTORS: &str = "the engine does not implement custom descriptors";
const SEGMENTS: &str = "a segment out of bounds is a trap now, where it was a link error";

/// Modules that are not fused but link to fused ones, since copies of what
/// they import would not do.
pub const LINKED: [(&str, &str); 52] = [
    ("extended-const/elem.wast:599", SHARED),
    ("extended-const/elem.wast:612", SHARED),
    ("extended-const/elem.wast:674", SHARED),
    ("function-references/elem.wast:949", SHARED),
    ("function-references/elem.wast:962", SHARED),
    ("function-references/elem.wast:1024", SHARED),
    ("function-references/linking.wast:50", SHARED),
    ("function-references/linking.wast:112", SUBTYPE),
    ("function-references/linking.wast:301", SHARED),
    ("function-references/linking.wast:343", SHARED),
    ("function-references/linking.wast:419", SHARED),
    ("function-references/linking.wast:498", SHARED),
    ("function-references/linking.wast:514", SHARED),
    ("function-references/linking.wast:541", SHARED),
    ("function-references/linking.wast:572", SHARED),
    ("function-references/linking.wast:610", SHARED),
    ("multi-memory/imports4.wast:28", GROWN),
    ("multi-memory/imports4.wast:39", GROWN),
    ("multi-memory/linking0.wast:31", SHARED),
    ("multi-memory/linking1.wast:14", SHARED),
    ("multi-memory/linking1.wast:31", SHARED),
    ("multi-memory/linking3.wast:28", SHARED),
    ("multi-memory/linking3.wast:66", SHARED),
    ("multi-memory/load1.wast:10", SHARED),
    ("reference-types/elem.wast:444", SHARED),
    ("reference-types/elem.wast:457", SHARED),
    ("reference-types/linking.wast:50", SHARED),
    ("reference-types/linking.wast:149", SHARED),
    ("reference-types/linking.wast:191", SHARED),
    ("reference-types/linking.wast:267", SHARED),
    ("reference-types/linking.wast:324", SHARED),
    ("reference-types/linking.wast:340", SHARED),
    ("reference-types/linking.wast:367", SHARED),
    ("reference-types/linking.wast:398", SHARED),
    ("reference-types/linking.wast:436", SHARED),
    ("wasm-v3/elem.wast:950", SHARED),
    ("wasm-v3/elem.wast:963", SHARED),
    ("wasm-v3/elem.wast:1025", SHARED),
    ("wasm-v3/linking.wast:50", SHARED),
    ("wasm-v3/linking.wast:112", SUBTYPE),
    ("wasm-v3/linking.wast:284", SHARED),
    ("wasm-v3/linking.wast:326", SHARED),
    ("wasm-v3/linking.wast:402", SHARED),
    ("wasm-v3/linking.wast:481", SHARED),
    ("wasm-v3/linking.wast:497", SHARED),
    ("wasm-v3/linking.wast:524", SHARED),
    ("wasm-v3/linking.wast:555", SHARED),
    ("wasm-v3/linking.wast:593", SHARED),
    ("wasm-v3/memory_grow.wast:324", GROWN),
    ("wasm-v3/memory_grow.wast:331", GROWN),
    ("wasm-v3/table_grow.wast:118", GROWN),
    ("wasm-v3/table_grow.wast:125", GROWN),
];

const SHARED: &str = "the script observes the state that it shares with the exporter";
const GROWN: &str = "it imports a memory or table with limits reached by growing";
const SUBTYPE: &str = "the component validator wants the exact type of an immutable global";
