;; A lowered function of another component as a destructor.

(component definition $C
  (component $Inner
    (core module $D (global $c (mut i32) (i32.const 0)) (func (export "add") (param i32) (global.set $c (i32.add (global.get $c) (local.get 0)))) (func (export "get") (result i32) (global.get $c)))
    (core instance $d (instantiate $D))
    (func (export "add") (param "x" u32) (canon lift (core func $d "add"))) (func (export "get") (result u32) (canon lift (core func $d "get"))))
  (instance $in (instantiate $Inner))
  (component $R (import "add" (func $add (param "x" u32)))
    (core func $add' (canon lower (func $add)))
    (type $r (resource (rep i32) (dtor (func $add'))))
    (core func $new (canon resource.new $r)) (core func $drop (canon resource.drop $r))
    (core module $M (import "" "new" (func $new (param i32) (result i32))) (import "" "drop" (func $drop (param i32)))
      (func (export "run") (param i32) (call $drop (call $new (local.get 0)))))
    (core instance $m (instantiate $M (with "" (instance (export "new" (func $new)) (export "drop" (func $drop))))))
    (func (export "run") (param "x" u32) (canon lift (core func $m "run"))))
  (instance $r (instantiate $R (with "add" (func $in "add"))))
  (export "run" (func $r "run")) (export "get" (func $in "get")))
(component instance $c $C)
(assert_return (invoke "run" (u32.const 5)))
(assert_return (invoke "run" (u32.const 6)))
(assert_return (invoke "get") (u32.const 11))
