;;! invoke "run" 1 => trap CannotEnterComponent

;; A child that was given a function of its parent. It is entered through an
;; export of the parent's that is an alias, so that the parent's instance is not
;; entered before.
(component
  (component $parent
    (core module $m
      (func (export "f") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func $f (param "x" u32) (result u32) (canon lift (core func $i "f")))
    (component $child
      (import "f" (func $f (param "x" u32) (result u32)))
      (core func $f' (canon lower (func $f)))
      (core module $m
        (import "" "f" (func $f (param i32) (result i32)))
        (func (export "run") (param i32) (result i32) (call $f (local.get 0))))
      (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
      (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
    (instance $child (instantiate $child (with "f" (func $f))))
    (export "run" (func $child "run")))
  (instance $p (instantiate $parent))
  (export "run" (func $p "run")))
