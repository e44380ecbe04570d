;; A `char` is a Unicode scalar value: no surrogate, and below 0x110000. Anything else
;; traps (`convert_i32_to_char`).

(component definition $Char
  (component $Callee
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" char)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result char)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" char)))
      (export "give" (func (param "raw" u32) (result char)))
      (export "seen" (func (result u32)))))
    (core func $take (canon lower (func $callee "take")))
    (core func $give (canon lower (func $callee "give")))
    (core func $seen (canon lower (func $callee "seen")))
    (core module $M
      (import "" "take" (func $take (param i32)))
      (import "" "give" (func $give (param i32) (result i32)))
      (import "" "seen" (func $seen (result i32)))
      (func (export "parameter") (param i32) (result i32)
        (call $take (local.get 0))
        (call $seen))
      (func (export "result") (param i32) (result i32) (call $give (local.get 0))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take))
        (export "give" (func $give))
        (export "seen" (func $seen))))))
    (func (export "parameter") (param "raw" u32) (result u32)
      (canon lift (core func $m "parameter")))
    (func (export "result") (param "raw" u32) (result u32)
      (canon lift (core func $m "result"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result")))

(component instance $i $Char)
(assert_return (invoke "parameter" (u32.const 0)) (u32.const 0))
(assert_return (invoke "result" (u32.const 0)) (u32.const 0))
(assert_return (invoke "parameter" (u32.const 0x41)) (u32.const 0x41))
(assert_return (invoke "result" (u32.const 0x41)) (u32.const 0x41))
(assert_return (invoke "parameter" (u32.const 0xd7ff)) (u32.const 0xd7ff))
(assert_return (invoke "result" (u32.const 0xd7ff)) (u32.const 0xd7ff))
(assert_return (invoke "parameter" (u32.const 0xe000)) (u32.const 0xe000))
(assert_return (invoke "result" (u32.const 0xe000)) (u32.const 0xe000))
(assert_return (invoke "parameter" (u32.const 0x10ffff)) (u32.const 0x10ffff))
(assert_return (invoke "result" (u32.const 0x10ffff)) (u32.const 0x10ffff))

(component instance $i $Char)
(assert_trap (invoke "parameter" (u32.const 0xd800)) "char")
(component instance $i $Char)
(assert_trap (invoke "result" (u32.const 0xd800)) "char")

(component instance $i $Char)
(assert_trap (invoke "parameter" (u32.const 0xdbff)) "char")
(component instance $i $Char)
(assert_trap (invoke "result" (u32.const 0xdbff)) "char")

(component instance $i $Char)
(assert_trap (invoke "parameter" (u32.const 0xdc00)) "char")
(component instance $i $Char)
(assert_trap (invoke "result" (u32.const 0xdc00)) "char")

(component instance $i $Char)
(assert_trap (invoke "parameter" (u32.const 0xdfff)) "char")
(component instance $i $Char)
(assert_trap (invoke "result" (u32.const 0xdfff)) "char")

(component instance $i $Char)
(assert_trap (invoke "parameter" (u32.const 0x110000)) "char")
(component instance $i $Char)
(assert_trap (invoke "result" (u32.const 0x110000)) "char")

(component instance $i $Char)
(assert_trap (invoke "parameter" (u32.const 0xffffffff)) "char")
(component instance $i $Char)
(assert_trap (invoke "result" (u32.const 0xffffffff)) "char")
