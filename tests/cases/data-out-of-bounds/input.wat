;;! instantiate => trap MemoryOutOfBounds
;;! invoke "run" => trap MemoryOutOfBounds

;; Instance 1's start calls the host, then instance 2's data segment is out of
;; bounds: instantiation traps, and the host has seen the call. Were the segment
;; left active in the merged module, it would trap before any start.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $one
    (import "host" "log" (func $log (param i32)))
    (func $start (call $log (i32.const 1)))
    (start $start))
  (core module $two
    (memory 1)
    (data (i32.const 65535) "ab")
    (func (export "run") (result i32) (i32.const 0)))
  (core instance $a
    (instantiate $one (with "host" (instance (export "log" (func $log'))))))
  (core instance $b (instantiate $two))
  (func (export "run") (result u32) (canon lift (core func $b "run"))))
