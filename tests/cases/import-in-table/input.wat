;;! invoke "run" 0 0x1ff => 255
;;! invoke "run" 1 0x1ff => 511
;;! invoke "again" 0x2ff => 255

;; Lowered imports that are address-taken: put into a table, and exported again
;; by the core module under another name. What is called through the table is
;; the adapter with its narrowing, where one is needed, and the function itself
;; where none is.
(component
  (component $callee
    (core module $m (func (export "id") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "u8") (param "x" u8) (result u32) (canon lift (core func $i "id")))
    (func (export "u32") (param "x" u32) (result u32) (canon lift (core func $i "id"))))
  (component $caller
    (import "callee" (instance $callee
      (export "u8" (func (param "x" u8) (result u32)))
      (export "u32" (func (param "x" u32) (result u32)))))
    (core func $u8 (canon lower (func $callee "u8")))
    (core func $u32 (canon lower (func $callee "u32")))
    (core module $m
      (import "" "u8" (func $u8 (param i32) (result i32)))
      (import "" "u32" (func $u32 (param i32) (result i32)))
      (table $t 2 funcref)
      (elem (i32.const 0) $u8 $u32)
      (export "again" (func $u8))
      (func (export "run") (param i32 i32) (result i32)
        (call_indirect $t (param i32) (result i32) (local.get 1) (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "u8" (func $u8))
      (export "u32" (func $u32))))))
    (func (export "run") (param "which" u32) (param "x" u32) (result u32)
      (canon lift (core func $i "run")))
    (func (export "again") (param "x" u32) (result u32)
      (canon lift (core func $i "again"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "run" (func $caller "run"))
  (export "again" (func $caller "again")))
