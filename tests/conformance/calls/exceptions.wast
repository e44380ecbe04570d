;; An exception does not go from one component to another: the call traps, and no handler
;; of the caller sees it.

(component definition $C
  (component $Callee
    (core module $M
      (tag $tag)
      (func (export "throw") (param i32) (result i32)
        (if (local.get 0) (then (throw $tag)))
        (i32.const 7))
      (func (export "catch") (result i32)
        (block $caught (try_table (catch $tag $caught) (throw $tag)) unreachable)
        (i32.const 8)))
    (core instance $m (instantiate $M))
    (func (export "throw") (param "x" bool) (result u32)
      (canon lift (core func $m "throw")))
    (func (export "catch") (result u32)
      (canon lift (core func $m "catch"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "throw" (func (param "x" bool) (result u32)))
      (export "catch" (func (result u32)))))
    (core func $throw (canon lower (func $callee "throw")))
    (core func $catch (canon lower (func $callee "catch")))
    (core module $M
      (import "" "throw" (func $throw (param i32) (result i32)))
      (import "" "catch" (func $catch (result i32)))
      (func (export "throw") (param i32) (result i32)
        (block $caught (result i32)
          (block $any
            (try_table (result i32) (catch_all $any) (call $throw (local.get 0)))
            (br $caught))
          (i32.const 99)))
      (func (export "catch") (result i32) (call $catch)))
    (core instance $m (instantiate $M
      (with "" (instance (export "throw" (func $throw))
        (export "catch" (func $catch))))))
    (func (export "throw") (param "x" bool) (result u32)
      (canon lift (core func $m "throw")))
    (func (export "catch") (result u32)
      (canon lift (core func $m "catch"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "throw" (func $caller "throw"))
  (export "catch" (func $caller "catch")))

(component instance $c $C)
(assert_return (invoke "throw" (bool.const false)) (u32.const 7))
(assert_return (invoke "catch") (u32.const 8))

(component instance $i $C)
(assert_trap (invoke "throw" (bool.const true)) "uncaught exception")
