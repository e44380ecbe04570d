;;! invoke "bool" 2 => 1
;;! invoke "bool" 0 => 0
;;! invoke "u8" 0x1ff => 255
;;! invoke "s8" 0x180 => 4294967168
;;! invoke "s8" 0xffffff7f => 127
;;! invoke "u16" 0xffff8000 => 32768
;;! invoke "s16" 0x8000 => 4294934528
;;! invoke "u32" 0xffffffff => 4294967295

;; A callee whose core function returns raw values that are none of the result's
;; type. The caller's core code receives what lifting and lowering make of them.
(component
  (component $callee
    (core module $m (func (export "id") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "bool") (param "x" u32) (result bool) (canon lift (core func $i "id")))
    (func (export "u8") (param "x" u32) (result u8) (canon lift (core func $i "id")))
    (func (export "s8") (param "x" u32) (result s8) (canon lift (core func $i "id")))
    (func (export "u16") (param "x" u32) (result u16) (canon lift (core func $i "id")))
    (func (export "s16") (param "x" u32) (result s16) (canon lift (core func $i "id")))
    (func (export "u32") (param "x" u32) (result u32) (canon lift (core func $i "id"))))
  (component $caller
    (import "callee" (instance $callee
      (export "bool" (func (param "x" u32) (result bool)))
      (export "u8" (func (param "x" u32) (result u8)))
      (export "s8" (func (param "x" u32) (result s8)))
      (export "u16" (func (param "x" u32) (result u16)))
      (export "s16" (func (param "x" u32) (result s16)))
      (export "u32" (func (param "x" u32) (result u32)))))
    (core func $bool (canon lower (func $callee "bool")))
    (core func $u8 (canon lower (func $callee "u8")))
    (core func $s8 (canon lower (func $callee "s8")))
    (core func $u16 (canon lower (func $callee "u16")))
    (core func $s16 (canon lower (func $callee "s16")))
    (core func $u32 (canon lower (func $callee "u32")))
    (core module $m
      (import "" "bool" (func $bool (param i32) (result i32)))
      (import "" "u8" (func $u8 (param i32) (result i32)))
      (import "" "s8" (func $s8 (param i32) (result i32)))
      (import "" "u16" (func $u16 (param i32) (result i32)))
      (import "" "s16" (func $s16 (param i32) (result i32)))
      (import "" "u32" (func $u32 (param i32) (result i32)))
      (func (export "bool") (param i32) (result i32) (call $bool (local.get 0)))
      (func (export "u8") (param i32) (result i32) (call $u8 (local.get 0)))
      (func (export "s8") (param i32) (result i32) (call $s8 (local.get 0)))
      (func (export "u16") (param i32) (result i32) (call $u16 (local.get 0)))
      (func (export "s16") (param i32) (result i32) (call $s16 (local.get 0)))
      (func (export "u32") (param i32) (result i32) (call $u32 (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "bool" (func $bool))
      (export "u8" (func $u8))
      (export "s8" (func $s8))
      (export "u16" (func $u16))
      (export "s16" (func $s16))
      (export "u32" (func $u32))))))
    (func (export "bool") (param "x" u32) (result u32) (canon lift (core func $i "bool")))
    (func (export "u8") (param "x" u32) (result u32) (canon lift (core func $i "u8")))
    (func (export "s8") (param "x" u32) (result u32) (canon lift (core func $i "s8")))
    (func (export "u16") (param "x" u32) (result u32) (canon lift (core func $i "u16")))
    (func (export "s16") (param "x" u32) (result u32) (canon lift (core func $i "s16")))
    (func (export "u32") (param "x" u32) (result u32) (canon lift (core func $i "u32"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "bool" (func $caller "bool"))
  (export "u8" (func $caller "u8"))
  (export "s8" (func $caller "s8"))
  (export "u16" (func $caller "u16"))
  (export "s16" (func $caller "s16"))
  (export "u32" (func $caller "u32")))
