;; What `realloc` returns has to be aligned and in bounds, of an empty list, too. Zero is
;; an address like any other (`store_list_into_range`).

(component definition $C
  (component $Callee
    (core module $M
      (memory (export "mem") 1)
      (global $answer (mut i32) (i32.const 0))
      (func (export "answer") (param i32) (global.set $answer (local.get 0)))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (global.get $answer))
      (func (export "where") (param i32 i32) (result i32) (local.get 0)))
    (core instance $m (instantiate $M))
    (func (export "answer") (param "x" u32)
      (canon lift (core func $m "answer")))
    (func (export "where") (param "x" (list u32)) (result u32)
      (canon lift (core func $m "where") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $Caller
    (import "callee" (instance $callee
      (export "answer" (func (param "x" u32)))
      (export "where" (func (param "x" (list u32)) (result u32)))))
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
    (core func $answer (canon lower (func $callee "answer")))
    (core func $where (canon lower (func $callee "where") (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "answer" (func $answer (param i32)))
      (import "" "where" (func $where (param i32 i32) (result i32)))
      (func (export "where") (param $answer i32) (param $length i32) (result i32)
        (call $answer (local.get $answer))
        (call $where (i32.const 0) (local.get $length))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "answer" (func $answer))
        (export "where" (func $where))))))
    (func (export "where") (param "answer" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "where"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "where" (func $caller "where")))

(component instance $c $C)
(assert_return (invoke "where" (u32.const 0) (u32.const 0)) (u32.const 0))
(assert_return (invoke "where" (u32.const 0) (u32.const 2)) (u32.const 0))
(assert_return (invoke "where" (u32.const 65536) (u32.const 0)) (u32.const 65536))
(assert_return (invoke "where" (u32.const 65528) (u32.const 2)) (u32.const 65528))

(component instance $i $C)
(assert_trap (invoke "where" (u32.const 2) (u32.const 1)) "unaligned")
(component instance $i $C)
(assert_trap (invoke "where" (u32.const 1) (u32.const 0)) "unaligned")

(component instance $i $C)
(assert_trap (invoke "where" (u32.const 65532) (u32.const 2)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "where" (u32.const 65540) (u32.const 0)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "where" (u32.const 0xfffffffc) (u32.const 1)) "out-of-bounds")
