;;! must-not-fuse

;; A component drops handles of a resource that another one defines.
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
  (component $user
    (import "thing" (type $thing (sub resource)))
    (core func $drop (canon resource.drop $thing))
    (core module $m
      (import "" "drop" (func $drop (param i32)))
      (func (export "run") (param i32) (call $drop (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance (export "drop" (func $drop))))))
    (func (export "run") (param "handle" u32) (canon lift (core func $i "run"))))
  (instance $a (instantiate $owner))
  (instance $u (instantiate $user (with "thing" (type $a "thing"))))
  (export "run" (func $u "run")))
