;;! must-not-fuse

;; Fused, two component instances would share the one thread and the one
;; backpressure counter that each of them has.
(component
  (component $task
    (core func $return (canon task.return (result u32)))
    (core module $m
      (import "" "return" (func $return (param i32)))
      (func (export "run") (call $return (i32.const 1))))
    (core instance $i (instantiate $m (with "" (instance (export "return" (func $return))))))
    (func (export "run") async (result u32) (canon lift (core func $i "run") async)))
  (instance $a (instantiate $task))
  (instance $b (instantiate $task))
  (export "a" (func $a "run"))
  (export "b" (func $b "run")))
