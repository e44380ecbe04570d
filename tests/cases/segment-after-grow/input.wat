;;! invoke "byte" 65536 => 9
;;! invoke "call" 2 => 9

;; A start grows the memory and the table, and a later instance has segments in
;; the part that was added. By the declared minimum they are out of bounds, so
;; they can't stay active; by the time they are written they are in bounds.
(component
  (core module $owner
    (memory (export "mem") 1)
    (table (export "tab") 2 funcref))
  (core module $grower
    (import "env" "mem" (memory 1))
    (import "env" "tab" (table $t 2 funcref))
    (func $start
      (drop (memory.grow (i32.const 1)))
      (drop (table.grow $t (ref.null func) (i32.const 1))))
    (start $start))
  (core module $user
    (import "env" "mem" (memory 1))
    (import "env" "tab" (table $t 2 funcref))
    (data (i32.const 65536) "\09")
    (func $nine (result i32) (i32.const 9))
    (elem (table $t) (i32.const 2) func $nine)
    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func (export "call") (param i32) (result i32)
      (call_indirect $t (result i32) (local.get 0))))
  (core instance $o (instantiate $owner))
  (core instance $g (instantiate $grower (with "env" (instance $o))))
  (core instance $u (instantiate $user (with "env" (instance $o))))
  (func (export "byte") (param "at" u32) (result u32) (canon lift (core func $u "byte")))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $u "call"))))
