;;! invoke "s64" 0x8000000000000000 => 9223372036854775808
;;! invoke "u64" 0xffffffffffffffff => 18446744073709551615
;;! invoke "f32" 0x7fa00001 => 2141192193
;;! invoke "f32" 0xffc12345 => 4290847557
;;! invoke "f32" 0x80000000 => 2147483648
;;! invoke "f64" 0x7ff4000000000001 => 9219994337134247937
;;! invoke "f64" 0xfff8000000012345 => 18444492273895940933
;;! invoke "f64" 0x8000000000000000 => 9223372036854775808

;; 64-bit integers and floats pass bit by bit, also signalling NaNs and their
;; payloads: floats travel as bits, so that no host conversion hides a change.
(component
  (component $callee
    (core module $m
      (func (export "i64") (param i64) (result i64) (local.get 0))
      (func (export "f32") (param f32) (result f32) (local.get 0))
      (func (export "f64") (param f64) (result f64) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "s64") (param "x" s64) (result s64) (canon lift (core func $i "i64")))
    (func (export "u64") (param "x" u64) (result u64) (canon lift (core func $i "i64")))
    (func (export "f32") (param "x" f32) (result f32) (canon lift (core func $i "f32")))
    (func (export "f64") (param "x" f64) (result f64) (canon lift (core func $i "f64"))))
  (component $caller
    (import "callee" (instance $callee
      (export "s64" (func (param "x" s64) (result s64)))
      (export "u64" (func (param "x" u64) (result u64)))
      (export "f32" (func (param "x" f32) (result f32)))
      (export "f64" (func (param "x" f64) (result f64)))))
    (core func $s64 (canon lower (func $callee "s64")))
    (core func $u64 (canon lower (func $callee "u64")))
    (core func $f32 (canon lower (func $callee "f32")))
    (core func $f64 (canon lower (func $callee "f64")))
    (core module $m
      (import "" "s64" (func $s64 (param i64) (result i64)))
      (import "" "u64" (func $u64 (param i64) (result i64)))
      (import "" "f32" (func $f32 (param f32) (result f32)))
      (import "" "f64" (func $f64 (param f64) (result f64)))
      (func (export "s64") (param i64) (result i64) (call $s64 (local.get 0)))
      (func (export "u64") (param i64) (result i64) (call $u64 (local.get 0)))
      (func (export "f32") (param i32) (result i32)
        (i32.reinterpret_f32 (call $f32 (f32.reinterpret_i32 (local.get 0)))))
      (func (export "f64") (param i64) (result i64)
        (i64.reinterpret_f64 (call $f64 (f64.reinterpret_i64 (local.get 0))))))
    (core instance $i (instantiate $m (with "" (instance
      (export "s64" (func $s64))
      (export "u64" (func $u64))
      (export "f32" (func $f32))
      (export "f64" (func $f64))))))
    (func (export "s64") (param "x" u64) (result u64) (canon lift (core func $i "s64")))
    (func (export "u64") (param "x" u64) (result u64) (canon lift (core func $i "u64")))
    (func (export "f32") (param "x" u32) (result u32) (canon lift (core func $i "f32")))
    (func (export "f64") (param "x" u64) (result u64) (canon lift (core func $i "f64"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "s64" (func $caller "s64"))
  (export "u64" (func $caller "u64"))
  (export "f32" (func $caller "f32"))
  (export "f64" (func $caller "f64")))
