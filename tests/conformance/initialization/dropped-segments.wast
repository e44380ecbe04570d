;; An active segment counts as dropped once it is written; a passive one is there until
;; it is dropped.

(component definition $C
  (core module $M
    (memory 1)
    (data $active (i32.const 0) "a")
    (data $passive "p")
    (func (export "active") (memory.init $active (i32.const 0) (i32.const 0) (i32.const 1)))
    (func (export "active-nothing") (memory.init $active (i32.const 0) (i32.const 0) (i32.const 0)))
    (func (export "passive") (result i32)
      (memory.init $passive (i32.const 0) (i32.const 0) (i32.const 1))
      (i32.load8_u (i32.const 0)))
    (func (export "drop") (data.drop $passive)))
  (core instance $m (instantiate $M))
  (func (export "active") (canon lift (core func $m "active")))
  (func (export "active-nothing") (canon lift (core func $m "active-nothing")))
  (func (export "passive") (result u8) (canon lift (core func $m "passive")))
  (func (export "drop") (canon lift (core func $m "drop"))))

(component instance $c $C)
(assert_return (invoke "active-nothing"))
(assert_return (invoke "passive") (u8.const 0x70))
(assert_return (invoke "passive") (u8.const 0x70))
(invoke "drop")
(assert_trap (invoke "passive") "out of bounds memory access")

(component instance $i $C)
(assert_trap (invoke "active") "out of bounds memory access")
