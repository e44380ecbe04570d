;;! invoke "call" 0 => 2
;;! invoke "call" 1 => 1
;;! invoke "seen" => 1

;; The same for elements: instance 1's start sets an entry that instance 2's
;; element segment overwrites; and what instance 1's start calls through the
;; table is what was there at that time.
(component
  (core module $owner
    (table (export "tab") 2 funcref))
  (core module $one
    (import "env" "tab" (table 2 funcref))
    (global $seen (mut i32) (i32.const 0))
    (func $f (result i32) (i32.const 1))
    (elem declare func $f)
    (func $start
      (table.set (i32.const 0) (ref.func $f))
      (table.set (i32.const 1) (ref.func $f))
      (global.set $seen (call_indirect (result i32) (i32.const 0))))
    (start $start)
    (func (export "seen") (result i32) (global.get $seen)))
  (core module $two
    (import "env" "tab" (table 2 funcref))
    (func $f (result i32) (i32.const 2))
    (elem (i32.const 0) $f)
    (func (export "call") (param i32) (result i32)
      (call_indirect (result i32) (local.get 0))))
  (core instance $o (instantiate $owner))
  (core instance $a (instantiate $one (with "env" (instance $o))))
  (core instance $b (instantiate $two (with "env" (instance $o))))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $b "call")))
  (func (export "seen") (result u32) (canon lift (core func $a "seen"))))
