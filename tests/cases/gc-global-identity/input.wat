;;! invoke "same" => 1
;;! invoke "get" => 5
;;! invoke "set" 8 => ()
;;! invoke "get" => 8
;;! invoke "copy" => 8

;; The value of a global that allocates has identity. Where another module reads
;; it in a constant expression, the fused module may not repeat the allocation:
;; the two globals would be two objects.
(component
  (core module $owner
    (type $box (struct (field $v (mut i32))))
    (global $g (export "g") (ref $box) (struct.new $box (i32.const 5)))
    (func (export "set") (param i32)
      (struct.set $box $v (global.get $g) (local.get 0))))
  (core module $user
    (type $box (struct (field $v (mut i32))))
    (import "o" "g" (global $g (ref $box)))
    (global $copy (ref $box) (global.get $g))
    (func (export "same") (result i32) (ref.eq (global.get $g) (global.get $copy)))
    (func (export "get") (result i32) (struct.get $box $v (global.get $g)))
    (func (export "copy") (result i32) (struct.get $box $v (global.get $copy))))
  (core instance $o (instantiate $owner))
  (core instance $u (instantiate $user (with "o" (instance $o))))
  (func (export "set") (param "x" u32) (canon lift (core func $o "set")))
  (func (export "same") (result u32) (canon lift (core func $u "same")))
  (func (export "get") (result u32) (canon lift (core func $u "get")))
  (func (export "copy") (result u32) (canon lift (core func $u "copy"))))
