;;! invoke "run" => 2

;; The declared type of an imported module lists its imports and exports in an
;; order of its own, asks for an import that the real module does not have, and
;; knows fewer exports. What counts is the module that arrives.
(component
  (component $runner
    (import "code" (core module $code
      (import "env" "unused" (func (result i64)))
      (import "env" "two" (func (result i32)))
      (import "env" "one" (func (result i32)))
      (export "run" (func (result i32)))))
    (core module $env
      (func (export "one") (result i32) (i32.const 1))
      (func (export "two") (result i32) (i32.const 2))
      (func (export "unused") (result i64) (i64.const 3)))
    (core instance $env (instantiate $env))
    (core instance $i (instantiate $code (with "env" (instance $env))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))
  (core module $real
    (import "env" "one" (func $one (result i32)))
    (import "env" "two" (func $two (result i32)))
    (func (export "extra") (result f64) (f64.const 0))
    (func (export "run") (result i32)
      (i32.mul (call $one) (call $two))))
  (instance $r (instantiate $runner (with "code" (core module $real))))
  (export "run" (func $r "run")))
