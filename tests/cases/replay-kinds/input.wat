;;! invoke "byte" 70000 => 9
;;! invoke "typed" 1 => 7
;;! invoke "typed" 2 => 8
;;! invoke "second" 0 => 8
;;! invoke "is-null" 1 => 1
;;! invoke "flag" => 3

;; Segments of every kind that a start function before them makes the fused
;; module replay: into a 64-bit memory and a 64-bit table, with offsets of 64
;; bits, into a table of typed references that is not table 0, of expressions
;; with a null and a global, and out of a global's value.
(component
  (core module $owner
    (memory (export "mem") i64 2)
    (table (export "first") i64 4 funcref)
    (table (export "second") 2 funcref)
    (global (export "at") i64 (i64.const 70000))
    (global $flag (export "flag") (mut i32) (i32.const 0))
    (func (export "get-flag") (result i32) (global.get $flag))
    (func $start (global.set $flag (i32.const 1)))
    (start $start))
  (core module $starter
    (import "o" "flag" (global $flag (mut i32)))
    (func $start (global.set $flag (i32.add (global.get $flag) (i32.const 2))))
    (start $start))
  (core module $m
    (type $f (func (result i32)))
    (import "o" "mem" (memory i64 2))
    (import "o" "second" (table $second 2 funcref))
    (import "o" "first" (table $first i64 4 funcref))
    (import "o" "at" (global $at i64))
    (func $seven (type $f) (i32.const 7))
    (func $eight (type $f) (i32.const 8))
    (global $g funcref (ref.func $eight))
    (data (global.get $at) "\09")
    (elem (table $first) (i64.const 1) funcref (item ref.func $seven) (item global.get $g))
    (elem (table $second) (i32.const 0) funcref (item ref.func $eight) (item ref.null func))
    (func (export "byte") (param i64) (result i32) (i32.load8_u (local.get 0)))
    (func (export "typed") (param i64) (result i32)
      (call_indirect $first (type $f) (local.get 0)))
    (func (export "second") (param i32) (result i32)
      (call_indirect $second (type $f) (local.get 0)))
    (func (export "is-null") (param i32) (result i32)
      (ref.is_null (table.get $second (local.get 0)))))
  (core instance $o (instantiate $owner))
  (core instance $s (instantiate $starter (with "o" (instance $o))))
  (core instance $i (instantiate $m (with "o" (instance $o))))
  (func (export "byte") (param "at" u64) (result u32) (canon lift (core func $i "byte")))
  (func (export "typed") (param "at" u64) (result u32) (canon lift (core func $i "typed")))
  (func (export "second") (param "at" u32) (result u32)
    (canon lift (core func $i "second")))
  (func (export "is-null") (param "at" u32) (result u32)
    (canon lift (core func $i "is-null")))
  (func (export "flag") (result u32) (canon lift (core func $o "get-flag"))))
