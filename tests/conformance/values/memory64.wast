;; A memory with 64-bit addresses has 64-bit pointers and lengths; between it and another
;; one they change their width.

(component definition $C
  (component $Callee
    (core module $M
      (memory (export "mem") i64 1)
      (global $top (mut i64) (i64.const 1024))
      (func (export "realloc") (param i64 i64) (param $align i64) (param $size i64) (result i64)
        (local $at i64)
        (local.set $at (i64.and
          (i64.add (global.get $top) (i64.sub (local.get $align) (i64.const 1)))
          (i64.sub (i64.const 0) (local.get $align))))
        (global.set $top (i64.add (local.get $at) (local.get $size)))
        (local.get $at))
      (func (export "sum") (param $at i64) (param $length i64) (result i32)
        (i32.add (i32.load (local.get $at))
          (i32.load (i64.add (local.get $at)
            (i64.mul (i64.const 4) (i64.sub (local.get $length) (i64.const 1)))))))
      (func (export "give") (param $at i64) (param $length i64) (result i64)
        (i64.store (i64.const 0) (local.get $at))
        (i64.store (i64.const 8) (local.get $length))
        (i64.const 0)))
    (core instance $m (instantiate $M))
    (func (export "sum") (param "x" (list u32)) (result u32)
      (canon lift (core func $m "sum") (memory $m "mem") (realloc (func $m "realloc"))))
    (func (export "give") (param "at" u64) (param "length" u64) (result (list u8))
      (canon lift (core func $m "give") (memory $m "mem"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "sum" (func (param "x" (list u32)) (result u32)))
      (export "give" (func (param "at" u64) (param "length" u64) (result (list u8))))))
    (core module $Libc
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (local.get $at)))
    (core instance $libc (instantiate $Libc))
    (core func $sum (canon lower (func $callee "sum") (memory $libc "mem")))
    (core func $give (canon lower (func $callee "give") (memory $libc "mem") (realloc (func $libc "realloc"))))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "sum" (func $sum (param i32 i32) (result i32)))
      (import "" "give" (func $give (param i64 i64 i32)))
      (data (i32.const 16) "\01\00\00\00\20\00\00\00\00\03\00\00")
      (func (export "ends") (param i32 i32) (result i32) (call $sum (local.get 0) (local.get 1)))
      (func (export "length") (param i64 i64) (result i32)
        (call $give (local.get 0) (local.get 1) (i32.const 8))
        (i32.load (i32.const 12))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "sum" (func $sum))
        (export "give" (func $give))))))
    (func (export "ends") (param "at" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "ends")))
    (func (export "length") (param "at" u64) (param "length" u64) (result u32)
      (canon lift (core func $m "length"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "ends" (func $caller "ends"))
  (export "length" (func $caller "length")))

(component instance $c $C)
(assert_return (invoke "ends" (u32.const 16) (u32.const 3)) (u32.const 0x301))
(assert_return (invoke "length" (u64.const 16) (u64.const 5)) (u32.const 5))

(component instance $i $C)
(assert_trap (invoke "length" (u64.const 65536) (u64.const 1)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "length" (u64.const 0xffffffffffffffff) (u64.const 1)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "length" (u64.const 0x100000000) (u64.const 0)) "out-of-bounds")
