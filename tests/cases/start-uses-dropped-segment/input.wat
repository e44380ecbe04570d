;;! instantiate => trap MemoryOutOfBounds

;; A start that initialises from its own module's active segment: dropped by
;; then, so it traps. A replay that drops its segment only at the very end would
;; let it succeed.
(component
  (core module $first
    (memory (export "mem") 1)
    (func $start (i32.store (i32.const 0) (i32.const 1)))
    (start $start))
  (core module $m
    (import "env" "mem" (memory 1))
    (data $d (i32.const 0) "A")
    (func $start (memory.init $d (i32.const 8) (i32.const 0) (i32.const 1)))
    (start $start)
    (func (export "run") (result i32) (i32.const 1)))
  (core instance $f (instantiate $first))
  (core instance $i (instantiate $m (with "env" (instance $f))))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
