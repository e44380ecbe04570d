;;! invoke "byte" 0 => 3
;;! invoke "byte" 1 => 2
;;! invoke "byte" 2 => 1

;; Three writers of one memory after a start: instance 2's segment has to be
;; replayed after instance 1's start, and instance 3's lies over it. Instance 3
;; has provable bounds and no start before it *in its own module*; were it left
;; active, the replay of instance 2 would come after it.
(component
  (core module $owner (memory (export "mem") 1))
  (core module $one
    (import "env" "mem" (memory 1))
    (func $start (i32.store (i32.const 0) (i32.const 0x010101)))
    (start $start))
  (core module $two
    (import "env" "mem" (memory 1))
    (data (i32.const 0) "\02\02"))
  (core module $three
    (import "env" "mem" (memory 1))
    (data (i32.const 0) "\03")
    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0))))
  (core instance $o (instantiate $owner))
  (core instance $a (instantiate $one (with "env" (instance $o))))
  (core instance $b (instantiate $two (with "env" (instance $o))))
  (core instance $c (instantiate $three (with "env" (instance $o))))
  (func (export "byte") (param "at" u32) (result u32) (canon lift (core func $c "byte"))))
