;;! invoke "sibling" 1 => 11
;;! invoke "nephew" 1 => 11
;;! invoke "cousin" 1 => 11

;; Calls between instances that are not ancestor and descendant of each other:
;; a sibling, a child of a sibling, and two children of siblings. None may trap.
(component
  (component $leaf
    (core module $m
      (func (export "f") (param i32) (result i32)
        (i32.add (local.get 0) (i32.const 10))))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
  (component $caller
    (import "f" (func $f (param "x" u32) (result u32)))
    (core func $f' (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "run") (param i32) (result i32) (call $f (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (component $nest
    (alias outer 1 0 (component $leaf))
    (instance $i (instantiate $leaf))
    (export "f" (func $i "f")))
  (component $caller-nest
    (import "f" (func $f (param "x" u32) (result u32)))
    (alias outer 1 1 (component $caller))
    (instance $i (instantiate $caller (with "f" (func $f))))
    (export "run" (func $i "run")))
  (instance $leaf (instantiate $leaf))
  (instance $nest (instantiate $nest))
  (instance $sibling (instantiate $caller (with "f" (func $leaf "f"))))
  (instance $nephew (instantiate $caller (with "f" (func $nest "f"))))
  (instance $cousin (instantiate $caller-nest (with "f" (func $nest "f"))))
  (export "sibling" (func $sibling "run"))
  (export "nephew" (func $nephew "run"))
  (export "cousin" (func $cousin "run")))
