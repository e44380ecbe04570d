(component
  (core module $m
    (global $dropped (mut i32) (i32.const 0))
    (func (export "dtor") (param i32) (global.set $dropped (local.get 0)))
    (func (export "f") (param i32) (result i32) (local.get 0)))
  (core instance $i (instantiate $m))
  (type $r (resource (rep i32) (dtor (func $i "dtor"))))
  (func $f (param "x" u32) (result u32) (canon lift (core func $i "f")))
  (instance $api (export "r" (type $r)) (export "f" (func $f)))
  (export "k:k/api" (instance $api)))
