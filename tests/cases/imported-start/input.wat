;;! instantiate => ()
;;! invoke "get" => 2
;;! invoke "get" => 2

;; A module's start function may be an import: of another instance (twice here,
;; by two instances of one module) or of the host.
(component
  (import "tick" (func $tick))
  (core func $tick' (canon lower (func $tick)))
  (core module $counter
    (global $n (mut i32) (i32.const 0))
    (func (export "bump") (global.set $n (i32.add (global.get $n) (i32.const 1))))
    (func (export "get") (result i32) (global.get $n)))
  (core module $starter
    (import "env" "init" (func $init))
    (start $init))
  (core instance $c (instantiate $counter))
  (core instance $bump (export "init" (func $c "bump")))
  (core instance $tick (export "init" (func $tick')))
  (core instance $a (instantiate $starter (with "env" (instance $bump))))
  (core instance $h (instantiate $starter (with "env" (instance $tick))))
  (core instance $b (instantiate $starter (with "env" (instance $bump))))
  (func (export "get") (result u32) (canon lift (core func $c "get"))))
