;;! instantiate => trap MemoryOutOfBounds

;; Ten pages of one byte are ten bytes, not 640 KiB: this segment is out of
;; bounds, and the host sees the start that runs before it.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $first
    (import "host" "log" (func $log (param i32)))
    (func $start (call $log (i32.const 1)))
    (start $start))
  (core module $m
    (memory 10 (pagesize 1))
    (data (i32.const 9) "AB"))
  (core instance $f
    (instantiate $first (with "host" (instance (export "log" (func $log'))))))
  (core instance $i (instantiate $m)))
