;;! invoke "init" 10 0 3 => ()
;;! invoke "byte" 12 => 99
;;! invoke "call" 0 => trap IndirectCallToNull
;;! invoke "init" 10 1 2 => ()
;;! invoke "byte" 10 => 98
;;! invoke "fill" => ()
;;! invoke "call" 0 => 7
;;! invoke "drop" => ()
;;! invoke "init" 10 0 0 => ()
;;! invoke "init" 10 0 1 => trap MemoryOutOfBounds
;;! invoke "drop" => ()
;;! invoke "drop" => ()
;;! invoke "fill" => trap TableOutOfBounds

;; Passive segments with `memory.init`, `table.init`, `data.drop`, `elem.drop`.
;; Another instance has segments of its own before, so that every segment index
;; moves; the data count section has to be there, since code names segments.
(component
  (core module $before
    (memory 1)
    (table 1 funcref)
    (data "zz")
    (func $f)
    (elem func $f)
    (func (export "touch")
      (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 1))
      (data.drop 0)
      (elem.drop 0)))
  (core module $m
    (memory 1)
    (table $t 1 funcref)
    (data $d "abc")
    (func $seven (result i32) (i32.const 7))
    (elem $e func $seven)
    (func (export "init") (param i32 i32 i32)
      (memory.init $d (local.get 0) (local.get 1) (local.get 2)))
    (func (export "fill") (table.init $t $e (i32.const 0) (i32.const 0) (i32.const 1)))
    (func (export "drop") (data.drop $d) (elem.drop $e))
    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func (export "call") (param i32) (result i32)
      (call_indirect $t (result i32) (local.get 0))))
  (core instance $b (instantiate $before))
  (core instance $i (instantiate $m))
  (func (export "touch") (canon lift (core func $b "touch")))
  (func (export "init") (param "to" u32) (param "from" u32) (param "length" u32)
    (canon lift (core func $i "init")))
  (func (export "fill") (canon lift (core func $i "fill")))
  (func (export "drop") (canon lift (core func $i "drop")))
  (func (export "byte") (param "at" u32) (result u32) (canon lift (core func $i "byte")))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $i "call"))))
