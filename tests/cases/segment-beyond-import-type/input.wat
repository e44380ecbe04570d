;;! invoke "byte" 131072 => 65
;;! invoke "call" 5 => 5

;; The importer declares a memory of one page and a table of one element; what it
;; gets is larger. Its segments are in bounds of what it gets.
(component
  (core module $owner
    (memory (export "mem") 3)
    (table (export "tab") 6 funcref))
  (core module $m
    (import "env" "mem" (memory 1))
    (import "env" "tab" (table $t 1 funcref))
    (data (i32.const 131072) "A")
    (func $five (result i32) (i32.const 5))
    (elem (table $t) (i32.const 5) func $five)
    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func (export "call") (param i32) (result i32)
      (call_indirect $t (result i32) (local.get 0))))
  (core instance $o (instantiate $owner))
  (core instance $i (instantiate $m (with "env" (instance $o))))
  (func (export "byte") (param "at" u32) (result u32) (canon lift (core func $i "byte")))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $i "call"))))
