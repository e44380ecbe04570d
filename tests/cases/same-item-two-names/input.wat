;;! invoke "run" 5 => 10
;;! invoke "same" => 1
;;! invoke "tables" => 1

;; One function, memory, table and global handed over under two names each: two
;; indices in the module, one item.
(component
  (core module $lib
    (func (export "f") (param i32) (result i32) (local.get 0))
    (memory (export "mem") 1)
    (table (export "tab") 1 funcref)
    (global (export "g") (mut i32) (i32.const 0)))
  (core module $m
    (import "lib" "f1" (func $f1 (param i32) (result i32)))
    (import "lib" "m1" (memory $m1 1))
    (import "lib" "f2" (func $f2 (param i32) (result i32)))
    (import "lib" "m2" (memory $m2 1))
    (import "lib" "t1" (table $t1 1 funcref))
    (import "lib" "t2" (table $t2 1 funcref))
    (import "lib" "g1" (global $g1 (mut i32)))
    (import "lib" "g2" (global $g2 (mut i32)))
    (elem declare func $f1)
    (func (export "run") (param i32) (result i32)
      (i32.add (call $f1 (local.get 0)) (call $f2 (local.get 0))))
    (func (export "same") (result i32)
      (i32.store $m1 (i32.const 0) (i32.const 1))
      (global.set $g1 (i32.const 1))
      (i32.and (i32.load $m2 (i32.const 0)) (global.get $g2)))
    (func (export "tables") (result i32)
      (table.set $t1 (i32.const 0) (ref.func $f1))
      (call_indirect $t2 (param i32) (result i32) (i32.const 1) (i32.const 0))))
  (core instance $l (instantiate $lib))
  (core instance $twice
    (export "f1" (func $l "f")) (export "f2" (func $l "f"))
    (export "m1" (memory $l "mem")) (export "m2" (memory $l "mem"))
    (export "t1" (table $l "tab")) (export "t2" (table $l "tab"))
    (export "g1" (global $l "g")) (export "g2" (global $l "g")))
  (core instance $i (instantiate $m (with "lib" (instance $twice))))
  (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run")))
  (func (export "same") (result u32) (canon lift (core func $i "same")))
  (func (export "tables") (result u32) (canon lift (core func $i "tables"))))
