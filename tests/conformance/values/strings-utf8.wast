;; A string has to be well-formed UTF-8 and in bounds; nothing is replaced
;; (`load_string_from_range`).

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
      (func (export "length") (param i32 i32) (result i32) (local.get 1)))
    (core instance $m (instantiate $M))
    (func (export "length") (param "x" string) (result u32)
      (canon lift (core func $m "length") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $Caller
    (import "callee" (instance $callee
      (export "length" (func (param "x" string) (result u32)))))
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
    (core func $length (canon lower (func $callee "length") (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "length" (func $length (param i32 i32) (result i32)))
      (data (i32.const 0) "plain \c3\a4 \e2\82\ac \f0\9f\8d\8e")
      (data (i32.const 32) "\80")             ;; a continuation byte first
      (data (i32.const 34) "\c0\80")          ;; overlong
      (data (i32.const 38) "\ed\a0\80")       ;; a surrogate
      (data (i32.const 42) "\f4\90\80\80")    ;; beyond U+10FFFF
      (data (i32.const 48) "\e2\82")          ;; cut off
      (func (export "length") (param i32 i32) (result i32) (call $length (local.get 0) (local.get 1))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "length" (func $length))))))
    (func (export "length") (param "at" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "length"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "length" (func $caller "length")))

(component instance $c $C)
(assert_return (invoke "length" (u32.const 0) (u32.const 17)) (u32.const 17))
(assert_return (invoke "length" (u32.const 0) (u32.const 0)) (u32.const 0))
(assert_return (invoke "length" (u32.const 65536) (u32.const 0)) (u32.const 0))
(assert_return (invoke "length" (u32.const 6) (u32.const 2)) (u32.const 2))

;; Malformed.
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 32) (u32.const 1)) "invalid utf8")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 34) (u32.const 2)) "invalid utf8")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 38) (u32.const 3)) "invalid utf8")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 42) (u32.const 4)) "invalid utf8")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 48) (u32.const 2)) "invalid utf8")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 6) (u32.const 1)) "invalid utf8")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 0) (u32.const 16)) "invalid utf8")

;; Out of bounds.
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 65536) (u32.const 1)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 65535) (u32.const 2)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 65537) (u32.const 0)) "out-of-bounds")
(component instance $i $C)
(assert_trap (invoke "length" (u32.const 0xffffffff) (u32.const 1)) "out-of-bounds")
