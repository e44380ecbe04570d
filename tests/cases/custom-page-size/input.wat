;;! invoke "size" => 10
;;! invoke "get" 9 => 66
;;! invoke "get" 10 => trap MemoryOutOfBounds
;;! invoke "grow" 5 => 10
;;! invoke "get" 14 => 0

;; A memory with pages of one byte: the bounds of its segments are in bytes, and
;; a start that the host sees runs before a segment which ends exactly at the
;; end of the memory.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $first
    (import "host" "log" (func $log (param i32)))
    (func $start (call $log (i32.const 1)))
    (start $start))
  (core module $m
    (memory 10 (pagesize 1))
    (data (i32.const 8) "AB")
    (func (export "size") (result i32) (memory.size))
    (func (export "get") (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
  (core instance $f
    (instantiate $first (with "host" (instance (export "log" (func $log'))))))
  (core instance $i (instantiate $m))
  (func (export "size") (result u32) (canon lift (core func $i "size")))
  (func (export "get") (param "at" u32) (result u32) (canon lift (core func $i "get")))
  (func (export "grow") (param "by" u32) (result u32) (canon lift (core func $i "grow"))))
