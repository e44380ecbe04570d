;; Mutable globals that core instances share stay one; immutable ones keep their value,
;; also where they are the offset of a segment.

(component definition $C
  (core module $Owner
    (memory (export "mem") 1)
    (global (export "base") i32 (i32.const 100))
    (global (export "next") (mut i32) (i32.const 7)))
  (core module $User
    (import "owner" "mem" (memory 1))
    (import "owner" "base" (global $base i32))
    (import "owner" "next" (global $next (mut i32)))
    (data (global.get $base) "*")
    (func (export "take") (result i32)
      (global.get $next)
      (global.set $next (i32.add (global.get $next) (i32.const 1))))
    (func (export "load") (param i32) (result i32) (i32.load8_u (local.get 0))))
  (core instance $owner (instantiate $Owner))
  (core instance $a (instantiate $User (with "owner" (instance $owner))))
  (core instance $b (instantiate $User (with "owner" (instance $owner))))
  (func (export "a") (result u32) (canon lift (core func $a "take")))
  (func (export "b") (result u32) (canon lift (core func $b "take")))
  (func (export "load") (param "at" u32) (result u8) (canon lift (core func $a "load"))))

(component instance $c $C)
(assert_return (invoke "a") (u32.const 7))
(assert_return (invoke "b") (u32.const 8))
(assert_return (invoke "a") (u32.const 9))
(assert_return (invoke "load" (u32.const 100)) (u8.const 42))
(assert_return (invoke "load" (u32.const 99)) (u8.const 0))
