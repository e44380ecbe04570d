;; A resource that one component defines and another one uses: handles of the user, a
;; borrow that goes to the owner as the representation, and a destructor in the owner.

(component definition $C
  (component $Owner
    (core module $D
      (global $dropped (export "dropped") (mut i32) (i32.const 0))
      (func (export "dtor") (param i32) (global.set $dropped (local.get 0))))
    (core instance $d (instantiate $D))
    (type $r' (resource (rep i32) (dtor (func $d "dtor"))))
    (export $r "r" (type $r'))
    (core func $new (canon resource.new $r'))
    (core module $M
      (import "d" "dropped" (global $dropped (mut i32)))
      (func (export "rep") (param i32) (result i32) (local.get 0))
      (func (export "dropped") (result i32) (global.get $dropped)))
    (core instance $m (instantiate $M (with "d" (instance $d))))
    (func (export "new") (param "rep" u32) (result (own $r)) (canon lift (core func $new)))
    (func (export "rep") (param "self" (borrow $r)) (result u32) (canon lift (core func $m "rep")))
    (func (export "dropped") (result u32) (canon lift (core func $m "dropped"))))
  (component $User
    (import "owner" (instance $owner
      (export "r" (type $r (sub resource)))
      (export "new" (func (param "rep" u32) (result (own $r))))
      (export "rep" (func (param "self" (borrow $r)) (result u32)))))
    (alias export $owner "r" (type $r))
    (core func $new (canon lower (func $owner "new")))
    (core func $rep (canon lower (func $owner "rep")))
    (core func $drop (canon resource.drop $r))
    (core module $M
      (import "" "new" (func $new (param i32) (result i32)))
      (import "" "rep" (func $rep (param i32) (result i32)))
      (import "" "drop" (func $drop (param i32)))
      (export "new" (func $new))
      (export "rep" (func $rep))
      (export "drop" (func $drop)))
    (core instance $m (instantiate $M (with "" (instance
      (export "new" (func $new)) (export "rep" (func $rep)) (export "drop" (func $drop))))))
    (func (export "new") (param "rep" u32) (result u32) (canon lift (core func $m "new")))
    (func (export "rep") (param "r" u32) (result u32) (canon lift (core func $m "rep")))
    (func (export "drop") (param "r" u32) (canon lift (core func $m "drop"))))
  (instance $owner (instantiate $Owner))
  (instance $user (instantiate $User (with "owner" (instance $owner))))
  (export "new" (func $user "new"))
  (export "rep" (func $user "rep"))
  (export "drop" (func $user "drop"))
  (export "dropped" (func $owner "dropped")))

(component instance $c $C)
(assert_return (invoke "new" (u32.const 7)) (u32.const 1))
(assert_return (invoke "new" (u32.const 8)) (u32.const 2))
(assert_return (invoke "rep" (u32.const 2)) (u32.const 8))
(assert_return (invoke "drop" (u32.const 1)))
(assert_return (invoke "dropped") (u32.const 7))
(assert_return (invoke "new" (u32.const 9)) (u32.const 1))

(assert_trap (invoke "rep" (u32.const 3)) "handle index")
