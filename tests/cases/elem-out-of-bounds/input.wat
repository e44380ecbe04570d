;;! instantiate => trap TableOutOfBounds

;; As for data: the first segment of instance 2 is in bounds and is written,
;; the second is not; the start of instance 1 ran, that of instance 2 does not.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $one
    (import "host" "log" (func $log (param i32)))
    (func $start (call $log (i32.const 1)))
    (start $start))
  (core module $two
    (import "host" "log" (func $log (param i32)))
    (table 2 funcref)
    (func $f)
    (elem (i32.const 0) $f)
    (elem (i32.const 1) $f $f)
    (func $start (call $log (i32.const 2)))
    (start $start)
    (func (export "run") (result i32) (i32.const 0)))
  (core instance $host (export "log" (func $log')))
  (core instance $a (instantiate $one (with "host" (instance $host))))
  (core instance $b (instantiate $two (with "host" (instance $host))))
  (func (export "run") (result u32) (canon lift (core func $b "run"))))
