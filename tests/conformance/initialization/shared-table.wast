;; A table that core instances share: one owns it, others fill it, all call through it,
;; and a call of an element that nobody filled traps. This is how shim modules work.

(component definition $C
  (component $Host
    (core module $M (func (export "add") (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1))))
    (core instance $m (instantiate $M))
    (func (export "add") (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $m "add"))))
  (component $App
    (import "add" (func $add (param "a" u32) (param "b" u32) (result u32)))
    (core module $Shim
      (type $binary (func (param i32 i32) (result i32)))
      (table (export "table") 2 funcref)
      (func (export "0") (type $binary)
        (call_indirect (type $binary) (local.get 0) (local.get 1) (i32.const 0)))
      (func (export "1") (type $binary)
        (call_indirect (type $binary) (local.get 0) (local.get 1) (i32.const 1))))
    (core module $Main
      (import "shim" "0" (func $add (param i32 i32) (result i32)))
      (import "shim" "1" (func $none (param i32 i32) (result i32)))
      (func (export "filled") (param i32) (result i32) (call $add (local.get 0) (i32.const 1)))
      (func (export "empty") (param i32) (result i32) (call $none (local.get 0) (i32.const 1))))
    (core module $Fixup
      (import "shim" "table" (table 2 funcref))
      (import "" "add" (func $add (param i32 i32) (result i32)))
      (elem (i32.const 0) func $add))
    (core instance $shim (instantiate $Shim))
    (core instance $main (instantiate $Main (with "shim" (instance $shim))))
    (core func $add' (canon lower (func $add)))
    (core instance (instantiate $Fixup
      (with "shim" (instance $shim))
      (with "" (instance (export "add" (func $add'))))))
    (func (export "filled") (param "x" u32) (result u32) (canon lift (core func $main "filled")))
    (func (export "empty") (param "x" u32) (result u32) (canon lift (core func $main "empty"))))
  (instance $host (instantiate $Host))
  (instance $app (instantiate $App (with "add" (func $host "add"))))
  (export "filled" (func $app "filled"))
  (export "empty" (func $app "empty")))

(component instance $c $C)
(assert_return (invoke "filled" (u32.const 41)) (u32.const 42))

(component instance $i $C)
(assert_trap (invoke "empty" (u32.const 1)) "uninitialized element")
