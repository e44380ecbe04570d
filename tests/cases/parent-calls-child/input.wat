;;! invoke "run" 1 => trap CannotEnterComponent
;;! invoke "own" => 8

;; A component calls a function of its own child. Wasmtime does not let any call
;; between ancestor and descendant in, and meld does the same.
(component
  (component $parent
    (component $child
      (core module $m
        (func (export "f") (param i32) (result i32) (local.get 0)))
      (core instance $i (instantiate $m))
      (func (export "f") (param "x" u32) (result u32) (canon lift (core func $i "f"))))
    (instance $child (instantiate $child))
    (core func $f (canon lower (func $child "f")))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "run") (param i32) (result i32) (call $f (local.get 0)))
      (func (export "own") (result i32) (i32.const 8)))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run")))
    (func (export "own") (result u32) (canon lift (core func $i "own"))))
  (instance $p (instantiate $parent))
  (export "run" (func $p "run"))
  (export "own" (func $p "own")))
