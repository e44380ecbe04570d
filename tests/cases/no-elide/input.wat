;;! option: no-elide
;;! invoke "run" 3 4 => 7
;;! invoke "sum" => 60

;; With everything left in, a call of scalars goes through an adapter that checks
;; 'may_leave', notes that the callee is entered and lets no exception pass, a list of
;; numbers is copied one by one, 'may_leave' is cleared around a 'realloc' that calls
;; nothing and a post-return that does nothing, and segments are written by the start
;; function.
(component
  (component $callee
    (core module $m
      (memory (export "memory") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64))
      (func (export "add") (param i32 i32) (result i32)
        (i32.add (local.get 0) (local.get 1)))
      (func (export "done") (param i32))
      (func (export "sum") (param $at i32) (param $len i32) (result i32)
        (local $sum i32)
        (loop $next
          (local.set $sum (i32.add (local.get $sum) (i32.load (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (local.tee $len (i32.sub (local.get $len) (i32.const 1)))
          (br_if $next))
        (local.get $sum)))
    (core instance $i (instantiate $m))
    (func (export "add") (param "a" u32) (param "b" u32) (result u32)
      (canon lift (core func $i "add") (post-return (func $i "done"))))
    (func (export "sum") (param "x" (list u32)) (result u32)
      (canon lift (core func $i "sum")
        (memory $i "memory") (realloc (func $i "realloc")))))
  (component $caller
    (import "add" (func $add (param "a" u32) (param "b" u32) (result u32)))
    (import "sum" (func $sum (param "x" (list u32)) (result u32)))
    (core module $memory
      (memory (export "memory") 1)
      (data (i32.const 8) "\0a\00\00\00\14\00\00\00\1e\00\00\00"))
    (core instance $memory (instantiate $memory))
    (core func $add' (canon lower (func $add)))
    (core func $sum' (canon lower (func $sum) (memory $memory "memory")))
    (core module $m
      (import "" "add" (func $add (param i32 i32) (result i32)))
      (import "" "sum" (func $sum (param i32 i32) (result i32)))
      (func (export "run") (param i32 i32) (result i32)
        (call $add (local.get 0) (local.get 1)))
      (func (export "sum") (result i32) (call $sum (i32.const 8) (i32.const 3))))
    (core instance $i (instantiate $m (with "" (instance
      (export "add" (func $add')) (export "sum" (func $sum'))))))
    (func (export "run") (param "a" u32) (param "b" u32) (result u32)
      (canon lift (core func $i "run")))
    (func (export "sum") (result u32) (canon lift (core func $i "sum"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller
    (with "add" (func $callee "add")) (with "sum" (func $callee "sum"))))
  (export "run" (func $caller "run"))
  (export "sum" (func $caller "sum")))
