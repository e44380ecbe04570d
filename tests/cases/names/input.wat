;;! invoke "run" 1 => 3

;; Names survive: of functions, locals, globals, memories, tables, types, fields,
;; tags and segments; and two modules that use the same names stay apart.
(component
  (core module $lib
    (type $binary (func (param i32 i32) (result i32)))
    (global $counter (mut i32) (i32.const 0))
    (memory $ram 1)
    (data $greeting (memory $ram) (i32.const 0) "hi")
    (func $helper (param $left i32) (param $right i32) (result i32)
      (local $sum i32)
      (local.set $sum (i32.add (local.get $left) (local.get $right)))
      (global.set $counter (local.get $sum))
      (local.get $sum))
    (func $entry (export "inc") (param $x i32) (result i32)
      (block $out (result i32)
        (call $helper (local.get $x) (i32.const 1)))))
  (core module $app
    (import "lib" "inc" (func $imported (param i32) (result i32)))
    (global $counter (mut i32) (i32.const 0))
    (memory $ram 1)
    (table $dispatch 1 funcref)
    (elem $entries (table $dispatch) (i32.const 0) func $helper)
    (func $helper (param $x i32) (result i32)
      (global.set $counter (local.get $x))
      (call $imported (local.get $x)))
    (func $entry (export "run") (param $x i32) (result i32)
      (i32.store8 (i32.const 0) (local.get $x))
      (call_indirect $dispatch (param i32) (result i32)
        (call $helper (local.get $x)) (i32.const 0))))
  (core instance $l (instantiate $lib))
  (core instance $a (instantiate $app (with "lib" (instance $l))))
  (func (export "run") (param "x" u32) (result u32) (canon lift (core func $a "run"))))
