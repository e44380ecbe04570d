;;! invoke "get" => 10
;;! invoke "bump" => ()
;;! invoke "bump" => ()
;;! invoke "get" => 12

;; A mutable global that another instance imports is one variable, not a copy.
(component
  (core module $owner
    (global $g (export "g") (mut i32) (i32.const 10))
    (func (export "get") (result i32) (global.get $g)))
  (core module $user
    (import "env" "g" (global $g (mut i32)))
    (func (export "bump") (global.set $g (i32.add (global.get $g) (i32.const 1)))))
  (core instance $o (instantiate $owner))
  (core instance $u (instantiate $user (with "env" (instance $o))))
  (func (export "get") (result u32) (canon lift (core func $o "get")))
  (func (export "bump") (canon lift (core func $u "bump"))))
