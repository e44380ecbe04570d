;;! must-not-fuse

;; A resource that one component defines and another one holds.
(component
  (component $definer
    (type $r (resource (rep i32)))
    (export $thing "thing" (type $r))
    (core func $new (canon resource.new $r))
    (core module $m
      (import "" "new" (func $new (param i32) (result i32)))
      (func (export "make") (result i32) (call $new (i32.const 5))))
    (core instance $i (instantiate $m (with "" (instance (export "new" (func $new))))))
    (func (export "make") (result (own $thing)) (canon lift (core func $i "make"))))
  (component $user
    (import "definer" (instance $definer
      (export "thing" (type $thing (sub resource)))
      (export "make" (func (result (own $thing))))))
    (core func $make (canon lower (func $definer "make")))
    (core module $m
      (import "" "make" (func $make (result i32)))
      (func (export "run") (result i32) (call $make)))
    (core instance $i (instantiate $m (with "" (instance (export "make" (func $make))))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))
  (instance $d (instantiate $definer))
  (instance $u (instantiate $user (with "definer" (instance $d))))
  (export "run" (func $u "run")))
