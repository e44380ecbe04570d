;; More than 16 flat parameters arrive as a pointer to a tuple, which has to be in bounds
;; as a whole (`lift_flat_values`).

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
      ;; Gets its seventeen parameters in memory.
      (func (export "last") (param $at i32) (result i32)
        (i32.add
          (i32.mul (i32.load8_u (local.get $at)) (i32.const 1000))
          (i32.load8_u (i32.add (local.get $at) (i32.const 16))))))
    (core instance $m (instantiate $M))
    (func (export "last")
      (param "p0" u8) (param "p1" u8) (param "p2" u8) (param "p3" u8) (param "p4" u8)
      (param "p5" u8) (param "p6" u8) (param "p7" u8) (param "p8" u8) (param "p9" u8)
      (param "p10" u8) (param "p11" u8) (param "p12" u8) (param "p13" u8) (param "p14" u8)
      (param "p15" u8) (param "p16" u8) (result u32)
      (canon lift (core func $m "last") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $Caller
    (import "callee" (instance $callee
      (export "last" (func
        (param "p0" u8) (param "p1" u8) (param "p2" u8) (param "p3" u8) (param "p4" u8)
        (param "p5" u8) (param "p6" u8) (param "p7" u8) (param "p8" u8) (param "p9" u8)
        (param "p10" u8) (param "p11" u8) (param "p12" u8) (param "p13" u8) (param "p14" u8)
        (param "p15" u8) (param "p16" u8) (result u32)))))
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
      (import "" "last" (func $last (param i32) (result i32)))
      (data (i32.const 8) "\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f\10\11")
      (func (export "last") (param i32) (result i32) (call $last (local.get 0))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "last" (func $last))))))
    (func (export "last") (param "at" u32) (result u32)
      (canon lift (core func $m "last"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "last" (func $caller "last")))

(component instance $c $C)
(assert_return (invoke "last" (u32.const 8)) (u32.const 1017))
(assert_return (invoke "last" (u32.const 65519)) (u32.const 0))

(component instance $i $C)
(assert_trap (invoke "last" (u32.const 65520)) "out of bounds")
(component instance $i $C)
(assert_trap (invoke "last" (u32.const 0xffffffff)) "out of bounds")
