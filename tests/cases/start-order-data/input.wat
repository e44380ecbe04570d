;;! invoke "byte" 0 => 2
;;! invoke "byte" 1 => 1
;;! invoke "byte" 2 => 3

;; Instance 1's start writes 1 into the memory, then instance 2's data segment
;; writes 2 over it, then instance 2's start adds up. Were all active segments of
;; the merged module applied before all starts, byte 0 would end as 1.
(component
  (core module $owner (memory (export "mem") 1))
  (core module $one
    (import "env" "mem" (memory 1))
    (func $start
      (i32.store8 (i32.const 0) (i32.const 1))
      (i32.store8 (i32.const 1) (i32.const 1)))
    (start $start))
  (core module $two
    (import "env" "mem" (memory 1))
    (data (i32.const 0) "\02")
    (func $start
      (i32.store8 (i32.const 2)
        (i32.add (i32.load8_u (i32.const 0)) (i32.load8_u (i32.const 1)))))
    (start $start)
    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0))))
  (core instance $o (instantiate $owner))
  (core instance $a (instantiate $one (with "env" (instance $o))))
  (core instance $b (instantiate $two (with "env" (instance $o))))
  (func (export "byte") (param "at" u32) (result u32) (canon lift (core func $b "byte"))))
