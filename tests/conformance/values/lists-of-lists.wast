;; Lists inside the elements of a list are moved, too, and each is checked by itself.

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
      ;; The number of bytes in all inner lists, and the sum of all numbers.
      (func (export "sum") (param $at i32) (param $length i32) (result i32) (local $sum i32)
        (block $done
          (loop $next
            (br_if $done (i32.eqz (local.get $length)))
            (local.set $sum (i32.add (local.get $sum)
              (i32.add (i32.mul (i32.load offset=8 (local.get $at)) (i32.const 1000))
                (i32.load16_u (local.get $at)))))
            (local.set $at (i32.add (local.get $at) (i32.const 12)))
            (local.set $length (i32.sub (local.get $length) (i32.const 1)))
            (br $next)))
        (local.get $sum)))
    (core instance $m (instantiate $M))
    (func (export "sum") (param "x" (list (tuple u16 (list u8)))) (result u32)
      (canon lift (core func $m "sum") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $Caller
    (import "callee" (instance $callee
      (export "sum" (func (param "x" (list (tuple u16 (list u8)))) (result u32)))))
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
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "sum" (func $sum (param i32 i32) (result i32)))
      (data (i32.const 16) "\01\00\ff\ff\00\00\00\00\03\00\00\00")
      (data (i32.const 28) "\02\00\ff\ff\fe\ff\00\00\02\00\00\00")
      (data (i32.const 40) "\03\00\ff\ff\ff\ff\00\00\02\00\01\00")
      (func (export "sum") (param i32) (result i32) (call $sum (i32.const 16) (local.get 0))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "sum" (func $sum))))))
    (func (export "sum") (param "length" u32) (result u32)
      (canon lift (core func $m "sum"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "sum" (func $caller "sum")))

(component instance $c $C)
(assert_return (invoke "sum" (u32.const 0)) (u32.const 0))
(assert_return (invoke "sum" (u32.const 1)) (u32.const 3001))
(assert_return (invoke "sum" (u32.const 2)) (u32.const 5003))

(component instance $i $C)
(assert_trap (invoke "sum" (u32.const 3)) "out-of-bounds")
