;; A list is a pointer and a length. The pointer has to be aligned and the elements in
;; bounds, of an empty list, too (`load_list_from_range`). Each element is checked.

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
      ;; The sum of the words of a list.
      (func (export "sum") (param $at i32) (param $length i32) (result i32) (local $sum i32)
        (block $done
          (loop $next
            (br_if $done (i32.eqz (local.get $length)))
            (local.set $sum (i32.add (local.get $sum) (i32.load (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 4)))
            (local.set $length (i32.sub (local.get $length) (i32.const 1)))
            (br $next)))
        (local.get $sum))
      (func (export "count") (param i32 i32) (result i32) (local.get 1))
      (func (export "give") (param $at i32) (param $length i32) (result i32)
        (i32.store (i32.const 0) (local.get $at))
        (i32.store (i32.const 4) (local.get $length))
        (i32.const 0)))
    (core instance $m (instantiate $M))
    (func (export "sum") (param "x" (list u32)) (result u32)
      (canon lift (core func $m "sum") (memory $m "mem") (realloc (func $m "realloc"))))
    (func (export "count") (param "x" (list char)) (result u32)
      (canon lift (core func $m "count") (memory $m "mem") (realloc (func $m "realloc"))))
    (func (export "give") (param "at" u32) (param "length" u32) (result (list u16))
      (canon lift (core func $m "give") (memory $m "mem"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "sum" (func (param "x" (list u32)) (result u32)))
      (export "count" (func (param "x" (list char)) (result u32)))
      (export "give" (func (param "at" u32) (param "length" u32) (result (list u16))))))
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
    (core func $count (canon lower (func $callee "count") (memory $libc "mem")))
    (core func $give (canon lower (func $callee "give") (memory $libc "mem") (realloc (func $libc "realloc"))))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "sum" (func $sum (param i32 i32) (result i32)))
      (import "" "count" (func $count (param i32 i32) (result i32)))
      (import "" "give" (func $give (param i32 i32 i32)))
      (data (i32.const 16) "\01\00\00\00\20\00\00\00\00\03\00\00\00\00\11\00")
      (func (export "sum") (param i32 i32) (result i32) (call $sum (local.get 0) (local.get 1)))
      (func (export "count") (param i32 i32) (result i32) (call $count (local.get 0) (local.get 1)))
      (func (export "length") (param i32 i32) (result i32)
        (call $give (local.get 0) (local.get 1) (i32.const 8))
        (i32.load (i32.const 12))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "sum" (func $sum))
        (export "count" (func $count))
        (export "give" (func $give))))))
    (func (export "sum") (param "at" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "sum")))
    (func (export "count") (param "at" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "count")))
    (func (export "length") (param "at" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "length"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "sum" (func $caller "sum"))
  (export "count" (func $caller "count"))
  (export "length" (func $caller "length")))

(component instance $c $C)
(assert_return (invoke "sum" (u32.const 16) (u32.const 3)) (u32.const 0x321))
(assert_return (invoke "sum" (u32.const 16) (u32.const 0)) (u32.const 0))
(assert_return (invoke "sum" (u32.const 65536) (u32.const 0)) (u32.const 0))
(assert_return (invoke "sum" (u32.const 65532) (u32.const 1)) (u32.const 0))
(assert_return (invoke "count" (u32.const 16) (u32.const 3)) (u32.const 3))
(assert_return (invoke "length" (u32.const 2) (u32.const 7)) (u32.const 7))
(assert_return (invoke "length" (u32.const 65536) (u32.const 0)) (u32.const 0))

;; Misaligned.
(component instance $i $C)
(assert_trap (invoke "sum" (u32.const 18) (u32.const 1)) "unaligned")
(component instance $i $C)
(assert_trap (invoke "sum" (u32.const 17) (u32.const 0)) "unaligned")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 1) (u32.const 0)) "unaligned")

;; Out of bounds.
(component instance $i $C)
(assert_trap (invoke "sum" (u32.const 65536) (u32.const 1)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "sum" (u32.const 65532) (u32.const 2)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "sum" (u32.const 65540) (u32.const 0)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "sum" (u32.const 0xfffffffc) (u32.const 1)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 65534) (u32.const 2)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 0xfffffffe) (u32.const 0)) "out-of-bounds")

;; An element that is no `char`.
(component instance $i $C)
(assert_trap (invoke "count" (u32.const 16) (u32.const 4)) "char")
