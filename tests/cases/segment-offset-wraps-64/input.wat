;;! instantiate => trap MemoryOutOfBounds

;; The same with 64 bits: offset plus length is 1.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $first
    (import "host" "log" (func $log (param i32)))
    (func $start (call $log (i32.const 1)))
    (start $start))
  (core module $m
    (memory i64 1)
    (data (i64.const -1) "AB"))
  (core instance $f
    (instantiate $first (with "host" (instance (export "log" (func $log'))))))
  (core instance $i (instantiate $m)))
