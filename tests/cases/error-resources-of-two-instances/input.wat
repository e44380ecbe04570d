;;! must-not-fuse

;; Each component instance has handles of its own, from 1. Fused, the second one
;; would get other handles.
(component
  (component $owner
    (type $r (resource (rep i32)))
    (core func $new (canon resource.new $r))
    (core module $m
      (import "" "new" (func $new (param i32) (result i32)))
      (func (export "make") (param i32) (result i32) (call $new (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "new" (func $new))))))
    (export $thing "thing" (type $r))
    (func (export "make") (param "rep" u32) (result (own $thing))
      (canon lift (core func $i "make"))))
  (instance $a (instantiate $owner))
  (instance $b (instantiate $owner))
  (export "a" (instance $a))
  (export "b" (instance $b)))
