;;! invoke "get" => 42

;; Two start functions in sequence with state between them: (0 + 4) * 10 + 2.
;; One start lost, or the order turned, gives another number.
(component
  (core module $owner (global (export "g") (mut i32) (i32.const 0)))
  (core module $one
    (import "env" "g" (global $g (mut i32)))
    (func $start
      (global.set $g (i32.mul (i32.add (global.get $g) (i32.const 4)) (i32.const 10))))
    (start $start))
  (core module $two
    (import "env" "g" (global $g (mut i32)))
    (func $start (global.set $g (i32.add (global.get $g) (i32.const 2))))
    (start $start)
    (func (export "get") (result i32) (global.get $g)))
  (core instance $o (instantiate $owner))
  (core instance $a (instantiate $one (with "env" (instance $o))))
  (core instance $b (instantiate $two (with "env" (instance $o))))
  (func (export "get") (result u32) (canon lift (core func $b "get"))))
