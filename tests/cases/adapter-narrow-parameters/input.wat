;;! invoke "bool" 0 => 0
;;! invoke "bool" 1 => 1
;;! invoke "bool" 2 => 1
;;! invoke "bool" 0x80000000 => 1
;;! invoke "u8" 0x1ff => 255
;;! invoke "u8" 0xffffff00 => 0
;;! invoke "s8" 0x17f => 127
;;! invoke "s8" 0x80 => 4294967168
;;! invoke "u16" 0x1ffff => 65535
;;! invoke "u16" 0xffff0000 => 0
;;! invoke "s16" 0x17fff => 32767
;;! invoke "s16" 0x8000 => 4294934528
;;! invoke "u32" 0xffffffff => 4294967295
;;! invoke "s32" 0x80000000 => 2147483648

;; A caller that passes raw values which are none of the parameter's type. What
;; the callee's core function receives is the value that the Canonical ABI lifts
;; from them: any non-zero is true, the high bits of small integers vanish, and
;; signed ones are extended. Passing the raw value through would show here.
(component
  (component $callee
    (core module $m (func (export "id") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "bool") (param "x" bool) (result u32) (canon lift (core func $i "id")))
    (func (export "u8") (param "x" u8) (result u32) (canon lift (core func $i "id")))
    (func (export "s8") (param "x" s8) (result u32) (canon lift (core func $i "id")))
    (func (export "u16") (param "x" u16) (result u32) (canon lift (core func $i "id")))
    (func (export "s16") (param "x" s16) (result u32) (canon lift (core func $i "id")))
    (func (export "u32") (param "x" u32) (result u32) (canon lift (core func $i "id")))
    (func (export "s32") (param "x" s32) (result u32) (canon lift (core func $i "id"))))
  (component $caller
    (import "callee" (instance $callee
      (export "bool" (func (param "x" bool) (result u32)))
      (export "u8" (func (param "x" u8) (result u32)))
      (export "s8" (func (param "x" s8) (result u32)))
      (export "u16" (func (param "x" u16) (result u32)))
      (export "s16" (func (param "x" s16) (result u32)))
      (export "u32" (func (param "x" u32) (result u32)))
      (export "s32" (func (param "x" s32) (result u32)))))
    (core func $bool (canon lower (func $callee "bool")))
    (core func $u8 (canon lower (func $callee "u8")))
    (core func $s8 (canon lower (func $callee "s8")))
    (core func $u16 (canon lower (func $callee "u16")))
    (core func $s16 (canon lower (func $callee "s16")))
    (core func $u32 (canon lower (func $callee "u32")))
    (core func $s32 (canon lower (func $callee "s32")))
    (core module $m
      (import "" "bool" (func $bool (param i32) (result i32)))
      (import "" "u8" (func $u8 (param i32) (result i32)))
      (import "" "s8" (func $s8 (param i32) (result i32)))
      (import "" "u16" (func $u16 (param i32) (result i32)))
      (import "" "s16" (func $s16 (param i32) (result i32)))
      (import "" "u32" (func $u32 (param i32) (result i32)))
      (import "" "s32" (func $s32 (param i32) (result i32)))
      (func (export "bool") (param i32) (result i32) (call $bool (local.get 0)))
      (func (export "u8") (param i32) (result i32) (call $u8 (local.get 0)))
      (func (export "s8") (param i32) (result i32) (call $s8 (local.get 0)))
      (func (export "u16") (param i32) (result i32) (call $u16 (local.get 0)))
      (func (export "s16") (param i32) (result i32) (call $s16 (local.get 0)))
      (func (export "u32") (param i32) (result i32) (call $u32 (local.get 0)))
      (func (export "s32") (param i32) (result i32) (call $s32 (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "bool" (func $bool))
      (export "u8" (func $u8))
      (export "s8" (func $s8))
      (export "u16" (func $u16))
      (export "s16" (func $s16))
      (export "u32" (func $u32))
      (export "s32" (func $s32))))))
    (func (export "bool") (param "x" u32) (result u32) (canon lift (core func $i "bool")))
    (func (export "u8") (param "x" u32) (result u32) (canon lift (core func $i "u8")))
    (func (export "s8") (param "x" u32) (result u32) (canon lift (core func $i "s8")))
    (func (export "u16") (param "x" u32) (result u32) (canon lift (core func $i "u16")))
    (func (export "s16") (param "x" u32) (result u32) (canon lift (core func $i "s16")))
    (func (export "u32") (param "x" u32) (result u32) (canon lift (core func $i "u32")))
    (func (export "s32") (param "x" u32) (result u32) (canon lift (core func $i "s32"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "bool" (func $caller "bool"))
  (export "u8" (func $caller "u8"))
  (export "s8" (func $caller "s8"))
  (export "u16" (func $caller "u16"))
  (export "s16" (func $caller "s16"))
  (export "u32" (func $caller "u32"))
  (export "s32" (func $caller "s32")))
