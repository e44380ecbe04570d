;; A map is a list of pairs.

(component definition $C
  (component $Callee
    (core module $M
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (local.get $at))
      (func (export "last") (param $at i32) (param $length i32) (result i32)
        (local.set $at (i32.add (local.get $at)
          (i32.mul (i32.const 8) (i32.sub (local.get $length) (i32.const 1)))))
        (i32.add (i32.mul (i32.load8_u (local.get $at)) (i32.const 1000))
          (i32.load offset=4 (local.get $at)))))
    (core instance $m (instantiate $M))
    (func (export "last") (param "x" (map u8 u32)) (result u32)
      (canon lift (core func $m "last") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $Caller
    (import "callee" (instance $callee
      (export "last" (func (param "x" (map u8 u32)) (result u32)))))
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
    (core func $last (canon lower (func $callee "last") (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "last" (func $last (param i32 i32) (result i32)))
      (data (i32.const 16) "\05\ff\ff\ff\07\00\00\00\06\ff\ff\ff\09\00\00\00")
      (func (export "last") (param i32 i32) (result i32) (call $last (local.get 0) (local.get 1))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "last" (func $last))))))
    (func (export "last") (param "at" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "last"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "last" (func $caller "last")))

(component instance $c $C)
(assert_return (invoke "last" (u32.const 16) (u32.const 1)) (u32.const 5007))
(assert_return (invoke "last" (u32.const 16) (u32.const 2)) (u32.const 6009))

(component instance $i $C)
(assert_trap (invoke "last" (u32.const 18) (u32.const 1)) "unaligned")
(component instance $i $C)
(assert_trap (invoke "last" (u32.const 65536) (u32.const 1)) "out-of-bounds")
