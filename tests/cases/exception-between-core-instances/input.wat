;;! invoke "catch-own" 7 => 7
;;! invoke "catch-other" 7 => 1007
;;! invoke "uncaught" 7 => exception

;; A tag is shared by importing it, and its identity is that of the instance: an
;; exception of the same module's second instance is another one, which only
;; `catch_all` catches. One tag per definition would answer 7 twice.
(component
  (core module $thrower
    (tag $t (export "t") (param i32))
    (func (export "throw") (param i32) (throw $t (local.get 0))))
  (core module $catcher
    (import "a" "t" (tag $t (param i32)))
    (import "a" "throw" (func $throw (param i32)))
    (import "b" "throw" (func $throw-other (param i32)))
    (func $catch (param $other i32) (param $x i32) (result i32)
      (block $none
        (block $mine (result i32)
          (try_table (catch $t $mine) (catch_all $none)
            (if (local.get $other)
              (then (call $throw-other (local.get $x)))
              (else (call $throw (local.get $x)))))
          (return (i32.const -1)))
        (return))
      (i32.add (local.get $x) (i32.const 1000)))
    (func (export "catch-own") (param i32) (result i32)
      (call $catch (i32.const 0) (local.get 0)))
    (func (export "catch-other") (param i32) (result i32)
      (call $catch (i32.const 1) (local.get 0)))
    (func (export "uncaught") (param i32) (result i32)
      (call $throw (local.get 0))
      (i32.const 0)))
  (core instance $a (instantiate $thrower))
  (core instance $b (instantiate $thrower))
  (core instance $c
    (instantiate $catcher (with "a" (instance $a)) (with "b" (instance $b))))
  (func (export "catch-own") (param "x" u32) (result u32)
    (canon lift (core func $c "catch-own")))
  (func (export "catch-other") (param "x" u32) (result u32)
    (canon lift (core func $c "catch-other")))
  (func (export "uncaught") (param "x" u32) (result u32)
    (canon lift (core func $c "uncaught"))))
