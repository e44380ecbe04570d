;;! invoke "call" 0 => 1
;;! invoke "call" 1 => 2
;;! invoke "call" 2 => trap BadSignature
;;! invoke "cast" 0 => 1
;;! invoke "cast" 1 => 0
;;! invoke "cast" 2 => 0

;; `call_indirect` and `ref.test` on function types that are declared subtypes,
;; through a table that two modules share. If equal groups of the two modules
;; stayed two types after merging, every call would trap.
(component
  (core module $owner
    (type $super (sub (func (result i32))))
    (type $sub (sub $super (func (result i32))))
    (type $final (func (result i32)))
    (table (export "tab") 3 funcref)
    (func $a (type $sub) (i32.const 1))
    (func $b (type $super) (i32.const 2))
    (func $c (type $final) (i32.const 3))
    (elem (i32.const 0) func $a $b $c))
  (core module $user
    (type $padding (struct (field i64)))
    (type $super (sub (func (result i32))))
    (type $sub (sub $super (func (result i32))))
    (import "env" "tab" (table $t 3 funcref))
    (func (export "call") (param i32) (result i32)
      (call_indirect $t (type $super) (local.get 0)))
    (func (export "cast") (param i32) (result i32)
      (ref.test (ref $sub) (table.get $t (local.get 0)))))
  (core instance $o (instantiate $owner))
  (core instance $u (instantiate $user (with "env" (instance $o))))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $u "call")))
  (func (export "cast") (param "at" u32) (result u32) (canon lift (core func $u "cast"))))
