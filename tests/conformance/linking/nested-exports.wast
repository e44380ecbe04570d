;; Functions reach the root through instances in instances, aliases of outer components,
;; and components that are passed as arguments.

(component definition $C
  (component $Adder
    (core module $M (func (export "add") (param i32 i32) (result i32)
      (i32.add (local.get 0) (local.get 1))))
    (core instance $m (instantiate $M))
    (func $add (param "a" u32) (param "b" u32) (result u32) (canon lift (core func $m "add")))
    (instance $math (export "add" (func $add)))
    (instance $all (export "math" (instance $math)))
    (export "all" (instance $all)))
  (component $Maker
    (import "make" (component $make
      (export "all" (instance
        (export "math" (instance
          (export "add" (func (param "a" u32) (param "b" u32) (result u32)))))))))
    (alias outer $C $Adder (component $Again))
    (instance $given (instantiate $make))
    (instance $own (instantiate $Again))
    (export "given" (instance $given))
    (export "own" (instance $own)))
  (component $User
    (import "add" (func $add (param "a" u32) (param "b" u32) (result u32)))
    (import "all" (instance $all
      (export "math" (instance
        (export "add" (func (param "a" u32) (param "b" u32) (result u32)))))))
    (alias export $all "math" (instance $math))
    (core func $add' (canon lower (func $add)))
    (core func $math' (canon lower (func $math "add")))
    (core module $M
      (import "" "add" (func $add (param i32 i32) (result i32)))
      (import "" "math" (func $math (param i32 i32) (result i32)))
      (func (export "twice") (param i32) (result i32)
        (call $add (call $math (local.get 0) (local.get 0)) (i32.const 1000))))
    (core instance $m (instantiate $M
      (with "" (instance (export "add" (func $add')) (export "math" (func $math'))))))
    (func (export "twice") (param "x" u32) (result u32) (canon lift (core func $m "twice"))))
  (instance $maker (instantiate $Maker (with "make" (component $Adder))))
  (alias export $maker "given" (instance $given))
  (alias export $given "all" (instance $all))
  (alias export $all "math" (instance $math))
  (alias export $maker "own" (instance $own))
  (alias export $own "all" (instance $own-all))
  (instance $user (instantiate $User
    (with "add" (func $math "add"))
    (with "all" (instance $own-all))))
  (export "twice" (func $user "twice"))
  (export "twice-again" (func $user "twice")))

(component instance $c $C)
(assert_return (invoke "twice" (u32.const 4)) (u32.const 1008))
(assert_return (invoke "twice-again" (u32.const 5)) (u32.const 1010))
