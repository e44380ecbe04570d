;; Results that do not fit one core value: the callee returns a pointer to them, the
;; caller passes one to where it wants them. Both have to be aligned and in bounds
;; (`lift_flat_values`, `lower_flat_values`).

(component definition $C
  (component $Callee
    (core module $M
      (memory (export "mem") 1)
      (data (i32.const 65532) "\07\00\00\00")
      (data (i32.const 8) "\01\00\00\00\02\00\00\00")
      (func (export "give") (param i32) (result i32) (local.get 0)))
    (core instance $m (instantiate $M))
    (func (export "give") (param "at" u32) (result (tuple u32 u32))
      (canon lift (core func $m "give") (memory $m "mem"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "give" (func (param "at" u32) (result (tuple u32 u32))))))
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
    (core func $give (canon lower (func $callee "give") (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "give" (func $give (param i32 i32)))
      (func (export "give") (param $from i32) (param $to i32) (result i32)
        (call $give (local.get $from) (local.get $to))
        (i32.add (i32.mul (i32.load (local.get $to)) (i32.const 10))
          (i32.load offset=4 (local.get $to)))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "give" (func $give))))))
    (func (export "give") (param "from" u32) (param "to" u32) (result u32)
      (canon lift (core func $m "give"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "give" (func $caller "give")))

(component instance $c $C)
(assert_return (invoke "give" (u32.const 8) (u32.const 16)) (u32.const 12))
(assert_return (invoke "give" (u32.const 8) (u32.const 65528)) (u32.const 12))
(assert_return (invoke "give" (u32.const 8) (u32.const 0)) (u32.const 12))

(component instance $i $C)
(assert_trap (invoke "give" (u32.const 2) (u32.const 16)) "unaligned")
(component instance $i $C)
(assert_trap (invoke "give" (u32.const 8) (u32.const 18)) "unaligned")

(component instance $i $C)
(assert_trap (invoke "give" (u32.const 65532) (u32.const 16)) "out of bounds")
(component instance $i $C)
(assert_trap (invoke "give" (u32.const 0xfffffff8) (u32.const 16)) "out of bounds")
(component instance $i $C)
(assert_trap (invoke "give" (u32.const 8) (u32.const 65532)) "out of bounds")
(component instance $i $C)
(assert_trap (invoke "give" (u32.const 8) (u32.const 0xfffffff8)) "out of bounds")
