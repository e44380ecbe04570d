;; Narrow integers keep their low bits: unsigned ones are masked, signed ones extended
;; (`lift_flat_unsigned`, `lift_flat_signed`). 32 bits pass as they are.

(component definition $U8
  (component $Callee
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" u8)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result u8)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" u8)))
      (export "give" (func (param "raw" u32) (result u8)))
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

(component instance $i $U8)
(assert_return (invoke "parameter" (u32.const 0xff)) (u32.const 0xff))
(assert_return (invoke "result" (u32.const 0xff)) (u32.const 0xff))
(assert_return (invoke "parameter" (u32.const 0x100)) (u32.const 0))
(assert_return (invoke "result" (u32.const 0x100)) (u32.const 0))
(assert_return (invoke "parameter" (u32.const 0xffffffff)) (u32.const 0xff))
(assert_return (invoke "result" (u32.const 0xffffffff)) (u32.const 0xff))
(assert_return (invoke "parameter" (u32.const 0x1234)) (u32.const 0x34))
(assert_return (invoke "result" (u32.const 0x1234)) (u32.const 0x34))

(component definition $U16
  (component $Callee
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" u16)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result u16)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" u16)))
      (export "give" (func (param "raw" u32) (result u16)))
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

(component instance $i $U16)
(assert_return (invoke "parameter" (u32.const 0xffff)) (u32.const 0xffff))
(assert_return (invoke "result" (u32.const 0xffff)) (u32.const 0xffff))
(assert_return (invoke "parameter" (u32.const 0x10000)) (u32.const 0))
(assert_return (invoke "result" (u32.const 0x10000)) (u32.const 0))
(assert_return (invoke "parameter" (u32.const 0xffffffff)) (u32.const 0xffff))
(assert_return (invoke "result" (u32.const 0xffffffff)) (u32.const 0xffff))

(component definition $S8
  (component $Callee
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" s8)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result s8)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" s8)))
      (export "give" (func (param "raw" u32) (result s8)))
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

(component instance $i $S8)
(assert_return (invoke "parameter" (u32.const 0x7f)) (u32.const 0x7f))
(assert_return (invoke "result" (u32.const 0x7f)) (u32.const 0x7f))
(assert_return (invoke "parameter" (u32.const 0x80)) (u32.const 0xffffff80))
(assert_return (invoke "result" (u32.const 0x80)) (u32.const 0xffffff80))
(assert_return (invoke "parameter" (u32.const 0x17f)) (u32.const 0x7f))
(assert_return (invoke "result" (u32.const 0x17f)) (u32.const 0x7f))
(assert_return (invoke "parameter" (u32.const 0x100)) (u32.const 0))
(assert_return (invoke "result" (u32.const 0x100)) (u32.const 0))

(component definition $S16
  (component $Callee
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" s16)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result s16)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" s16)))
      (export "give" (func (param "raw" u32) (result s16)))
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

(component instance $i $S16)
(assert_return (invoke "parameter" (u32.const 0x7fff)) (u32.const 0x7fff))
(assert_return (invoke "result" (u32.const 0x7fff)) (u32.const 0x7fff))
(assert_return (invoke "parameter" (u32.const 0x8000)) (u32.const 0xffff8000))
(assert_return (invoke "result" (u32.const 0x8000)) (u32.const 0xffff8000))
(assert_return (invoke "parameter" (u32.const 0x17fff)) (u32.const 0x7fff))
(assert_return (invoke "result" (u32.const 0x17fff)) (u32.const 0x7fff))
(assert_return (invoke "parameter" (u32.const 0x10000)) (u32.const 0))
(assert_return (invoke "result" (u32.const 0x10000)) (u32.const 0))

(component definition $U32
  (component $Callee
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" u32)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result u32)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" u32)))
      (export "give" (func (param "raw" u32) (result u32)))
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

(component instance $i $U32)
(assert_return (invoke "parameter" (u32.const 0xffffffff)) (u32.const 0xffffffff))
(assert_return (invoke "result" (u32.const 0xffffffff)) (u32.const 0xffffffff))

(component definition $S32
  (component $Callee
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" s32)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result s32)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" s32)))
      (export "give" (func (param "raw" u32) (result s32)))
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

(component instance $i $S32)
(assert_return (invoke "parameter" (u32.const 0x80000000)) (u32.const 0x80000000))
(assert_return (invoke "result" (u32.const 0x80000000)) (u32.const 0x80000000))
