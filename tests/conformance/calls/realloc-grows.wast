;; `realloc` may grow the memory: sizes are not kept from before it.

(component definition $C
  (component $Callee
    (core module $M
      (memory (export "mem") 1)
      ;; Every block is a page of its own, which was not there before.
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (i32.mul (memory.grow (i32.const 1)) (i32.const 65536)))
      (func (export "join") (param i32 i32 i32 i32) (result i32)
        (i32.add (i32.load8_u (local.get 0)) (i32.load8_u (local.get 2)))))
    (core instance $m (instantiate $M))
    (func (export "join") (param "a" (list u8)) (param "b" (list u8)) (result u32)
      (canon lift (core func $m "join") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $Caller
    (import "callee" (instance $callee
      (export "join" (func (param "a" (list u8)) (param "b" (list u8)) (result u32)))))
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
    (core func $join (canon lower (func $callee "join") (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "join" (func $join (param i32 i32 i32 i32) (result i32)))
      (data (i32.const 0) "\28\02")
      (func (export "join") (result i32)
        (call $join (i32.const 0) (i32.const 1) (i32.const 1) (i32.const 1))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "join" (func $join))))))
    (func (export "join") (result u32)
      (canon lift (core func $m "join"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "join" (func $caller "join")))

(component instance $c $C)
(assert_return (invoke "join") (u32.const 42))
(assert_return (invoke "join") (u32.const 42))
