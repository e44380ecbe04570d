;;! invoke "get" 41 => 42
;;! invoke "length" 9 => 9
;;! invoke "classify" 0 => 1
;;! invoke "classify" 1 => 2
;;! invoke "classify" 2 => 0
;;! invoke "classify" 3 => 3
;;! invoke "cast" 1 => trap CastFailure

;; Two modules define the same recursive group at different indices, so their
;; types are equal: a struct made by one is cast by the other. A group of the
;; same types in another order is a different group, and an `i31` none of them.
(component
  (core module $maker
    (type $unrelated (func))
    (rec
      (type $node (struct (field $value i32) (field $next (ref null $list))))
      (type $list (array (mut (ref null $node)))))
    (rec
      (type $list2 (array (mut (ref null $node2))))
      (type $node2 (struct (field i32) (field (ref null $list2)))))
    (func (export "node") (param i32) (result (ref $node))
      (struct.new $node (local.get 0) (ref.null $list)))
    (func (export "list") (param i32) (result (ref $list))
      (array.new_default $list (local.get 0)))
    (func (export "any") (param i32) (result anyref)
      (block $b2 (block $b1 (block $b0
        (br_table $b0 $b1 $b2 (local.get 0)))
        (return (struct.new $node (i32.const 1) (ref.null $list))))
        (return (array.new_default $list (i32.const 2))))
      (if (i32.eq (local.get 0) (i32.const 3))
        (then (return (ref.i31 (i32.const 5)))))
      (struct.new $node2 (i32.const 1) (ref.null $list2))))
  (core module $user
    (rec
      (type $node (struct (field $value i32) (field $next (ref null $list))))
      (type $list (array (mut (ref null $node)))))
    (import "m" "node" (func $node (param i32) (result (ref $node))))
    (import "m" "list" (func $list (param i32) (result (ref $list))))
    (import "m" "any" (func $any (param i32) (result anyref)))
    (func (export "get") (param i32) (result i32)
      (i32.add (struct.get $node $value (call $node (local.get 0))) (i32.const 1)))
    (func (export "length") (param i32) (result i32)
      (array.len (call $list (local.get 0))))
    (func (export "cast") (param i32) (result i32)
      (struct.get $node $value (ref.cast (ref $node) (call $any (local.get 0)))))
    (func (export "classify") (param i32) (result i32)
      (local $r anyref)
      (local.set $r (call $any (local.get 0)))
      (if (ref.test (ref $node) (local.get $r)) (then (return (i32.const 1))))
      (if (ref.test (ref $list) (local.get $r)) (then (return (i32.const 2))))
      (if (ref.test (ref i31) (local.get $r)) (then (return (i32.const 3))))
      (i32.const 0)))
  (core instance $m (instantiate $maker))
  (core instance $u (instantiate $user (with "m" (instance $m))))
  (func (export "get") (param "x" u32) (result u32) (canon lift (core func $u "get")))
  (func (export "length") (param "x" u32) (result u32) (canon lift (core func $u "length")))
  (func (export "classify") (param "x" u32) (result u32)
    (canon lift (core func $u "classify")))
  (func (export "cast") (param "x" u32) (result u32) (canon lift (core func $u "cast"))))
