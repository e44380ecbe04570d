;;! invoke "run" 1 => trap CannotEnterComponent
;;! invoke "f" 1 => 1

;; A component that lowers a function which it lifted itself.
(component
  (component $c
    (core module $lib
      (func (export "f") (param i32) (result i32) (local.get 0)))
    (core instance $lib (instantiate $lib))
    (func $f (param "x" u32) (result u32) (canon lift (core func $lib "f")))
    (core func $f' (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "run") (param i32) (result i32) (call $f (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run")))
    (export "f" (func $f)))
  (instance $i (instantiate $c))
  (export "run" (func $i "run"))
  (export "f" (func $i "f")))
