;; A guest's resource that only the host gets hold of: the host owns what it is given,
;; and what it holds when the instance goes is not destroyed.

(component definition $C
  (component $Inner
    (core module $M (func (export "one") (result i32) (i32.const 1)))
    (core instance $m (instantiate $M))
    (func (export "one") (result u32) (canon lift (core func $m "one"))))
  (component $Owner
    (import "one" (func $one (result u32)))
    (core func $one' (canon lower (func $one)))
    (core module $D
      (global $count (export "count") (mut i32) (i32.const 0))
      (func (export "dtor") (param i32)
        (global.set $count (i32.add (global.get $count) (i32.const 1)))))
    (core instance $d (instantiate $D))
    (type $r' (resource (rep i32) (dtor (func $d "dtor"))))
    (export $r "r" (type $r'))
    (core func $new (canon resource.new $r'))
    (core module $M
      (import "d" "count" (global $count (mut i32)))
      (import "" "new" (func $new (param i32) (result i32)))
      (import "" "one" (func $one (result i32)))
      (func (export "make") (param i32) (result i32)
        (call $new (i32.add (local.get 0) (call $one))))
      (func (export "index") (result i32) (call $new (i32.const 0)))
      (func (export "count") (result i32) (global.get $count)))
    (core instance $m (instantiate $M
      (with "d" (instance $d))
      (with "" (instance (export "new" (func $new)) (export "one" (func $one'))))))
    (func (export "make") (param "x" u32) (result (own $r)) (canon lift (core func $m "make")))
    (func (export "index") (result u32) (canon lift (core func $m "index")))
    (func (export "count") (result u32) (canon lift (core func $m "count"))))
  (instance $inner (instantiate $Inner))
  (instance $owner (instantiate $Owner (with "one" (func $inner "one"))))
  (export $r "r" (type $owner "r"))
  (export "make" (func $owner "make") (func (param "x" u32) (result (own $r))))
  (export "index" (func $owner "index"))
  (export "count" (func $owner "count")))

(component instance $c $C)
(invoke "make" (u32.const 5))
(invoke "make" (u32.const 6))
;; What went to the host is in no table of the guest any more.
(assert_return (invoke "index") (u32.const 1))
(invoke "make" (u32.const 7))
(assert_return (invoke "index") (u32.const 2))
(assert_return (invoke "count") (u32.const 0))
