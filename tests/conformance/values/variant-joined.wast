;; Payloads of a `variant` share their flat slots: i32 and f32 share an i32, anything
;; else shares an i64, whose high bits mean nothing to a payload of 32 bits (`join`,
;; `lift_flat_variant`, `lower_flat_variant`).

(component definition $C
  (component $Callee
    (type $v' (variant (case "i" u32) (case "f" f32) (case "l" u64) (case "d" f64) (case "n")))
    (export $v "v" (type $v'))
    (core module $M
      (func (export "take") (param $case i32) (param $payload i64) (result i64)
        (if (i32.gt_u (local.get $case) (i32.const 4)) (then unreachable))
        (local.get $payload))
      (func (export "give") (param i32 i64) (result i32)
        (i32.store8 (i32.const 0) (local.get 0))
        (i64.store (i32.const 8) (local.get 1))
        (i32.const 0))
      (memory (export "mem") 1))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" $v) (result u64)
      (canon lift (core func $m "take")))
    (func (export "give") (param "case" u32) (param "payload" u64) (result $v)
      (canon lift (core func $m "give") (memory $m "mem"))))
  (component $Caller
    (import "callee" (instance $callee
      (type $v' (variant (case "i" u32) (case "f" f32) (case "l" u64) (case "d" f64) (case "n")))
      (export "v" (type $v (eq $v')))
      (export "take" (func (param "x" $v) (result u64)))
      (export "give" (func (param "case" u32) (param "payload" u64) (result $v)))))
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
    (core func $take (canon lower (func $callee "take")))
    (core func $give (canon lower (func $callee "give") (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "take" (func $take (param i32 i64) (result i64)))
      (import "" "give" (func $give (param i32 i64 i32)))
      (func (export "parameter") (param i32 i64) (result i64)
        (call $take (local.get 0) (local.get 1)))
      ;; Case and payload as they are stored, over memory full of ones.
      (func (export "result") (param i32 i64) (result i64)
        (i64.store (i32.const 16) (i64.const -1))
        (i64.store (i32.const 24) (i64.const -1))
        (call $give (local.get 0) (local.get 1) (i32.const 16))
        (i64.load (i32.const 24)))
      (func (export "case") (param i32 i64) (result i64)
        (i64.store (i32.const 16) (i64.const -1))
        (call $give (local.get 0) (local.get 1) (i32.const 16))
        (i64.load (i32.const 16))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "take" (func $take))
        (export "give" (func $give))))))
    (func (export "parameter") (param "case" u32) (param "payload" u64) (result u64)
      (canon lift (core func $m "parameter")))
    (func (export "result") (param "case" u32) (param "payload" u64) (result u64)
      (canon lift (core func $m "result")))
    (func (export "case") (param "case" u32) (param "payload" u64) (result u64)
      (canon lift (core func $m "case"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result"))
  (export "case" (func $caller "case")))

(component instance $c $C)
(assert_return (invoke "parameter" (u32.const 0) (u64.const 0x123456789abcdef0)) (u64.const 0x9abcdef0))
(assert_return (invoke "parameter" (u32.const 1) (u64.const 0xffffffff3f800000)) (u64.const 0x3f800000))
(assert_return (invoke "parameter" (u32.const 2) (u64.const 0x123456789abcdef0)) (u64.const 0x123456789abcdef0))
(assert_return (invoke "parameter" (u32.const 3) (u64.const 0x3ff0000000000000)) (u64.const 0x3ff0000000000000))
(assert_return (invoke "parameter" (u32.const 4) (u64.const 0x123456789abcdef0)) (u64.const 0))

;; In memory, only the payload of the case that is there is written, and one byte of the
;; case.
(assert_return (invoke "result" (u32.const 0) (u64.const 0x123456789abcdef0)) (u64.const 0xffffffff9abcdef0))
(assert_return (invoke "result" (u32.const 2) (u64.const 0x123456789abcdef0)) (u64.const 0x123456789abcdef0))
(assert_return (invoke "result" (u32.const 4) (u64.const 0x123456789abcdef0)) (u64.const 0xffffffffffffffff))
(assert_return (invoke "case" (u32.const 3) (u64.const 0)) (u64.const 0xffffffffffffff03))

(component instance $i $C)
(assert_trap (invoke "parameter" (u32.const 5) (u64.const 0)) "discriminant")
(component instance $i $C)
(assert_trap (invoke "result" (u32.const 5) (u64.const 0)) "discriminant")
