;;! invoke "drop-a" => ()
;;! invoke "fill-b" => 65
;;! invoke "call-b" => 7
;;! invoke "fill-a" => trap MemoryOutOfBounds
;;! invoke "drop-a" => ()
;;! invoke "call-a" => trap TableOutOfBounds

;; Segments belong to an instance: dropping those of one instance leaves the other
;; instance of the same module its own.
(component
  (core module $m
    (memory 1)
    (table $t 1 funcref)
    (data $d "A")
    (func $seven (result i32) (i32.const 7))
    (elem $e func $seven)
    (func (export "drop") (data.drop $d) (elem.drop $e))
    (func (export "fill") (result i32)
      (memory.init $d (i32.const 0) (i32.const 0) (i32.const 1))
      (i32.load8_u (i32.const 0)))
    (func (export "call") (result i32)
      (table.init $t $e (i32.const 0) (i32.const 0) (i32.const 1))
      (call_indirect $t (result i32) (i32.const 0))))
  (core instance $a (instantiate $m))
  (core instance $b (instantiate $m))
  (func (export "drop-a") (canon lift (core func $a "drop")))
  (func (export "fill-a") (result u32) (canon lift (core func $a "fill")))
  (func (export "call-a") (result u32) (canon lift (core func $a "call")))
  (func (export "fill-b") (result u32) (canon lift (core func $b "fill")))
  (func (export "call-b") (result u32) (canon lift (core func $b "call"))))
