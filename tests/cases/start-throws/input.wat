;;! instantiate => exception

;; An exception that leaves a start function reaches whoever instantiates. A
;; start that runs later must not catch it, and does not run.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $one
    (tag $t)
    (func $start (throw $t))
    (start $start))
  (core module $two
    (import "host" "log" (func $log (param i32)))
    (func $start (call $log (i32.const 2)))
    (start $start)
    (func (export "run")))
  (core instance $a (instantiate $one))
  (core instance $b
    (instantiate $two (with "host" (instance (export "log" (func $log'))))))
  (func (export "run") (canon lift (core func $b "run"))))
