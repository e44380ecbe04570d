;;! instantiate => trap MemoryOutOfBounds

;; An offset of -1 is 2^32 - 1, and adding the length must not wrap round: the
;; segment is out of bounds, and the host sees the start that runs before it.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $first
    (import "host" "log" (func $log (param i32)))
    (func $start (call $log (i32.const 1)))
    (start $start))
  (core module $m
    (memory 1)
    (data (i32.const -1) "AB"))
  (core instance $f
    (instantiate $first (with "host" (instance (export "log" (func $log'))))))
  (core instance $i (instantiate $m)))
