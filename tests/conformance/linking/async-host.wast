;; Asynchronous functions of the host, and an asynchronous function that the host calls,
;; at one component; another one that it calls is not concerned.

(component definition $C
  (import "host" (instance $host (export "return-two-slowly" (func async (result s32)))))
  (component $Add
    (core module $M (func (export "add") (param i32 i32) (result i32)
      (i32.add (local.get 0) (local.get 1))))
    (core instance $m (instantiate $M))
    (func (export "add") (param "a" s32) (param "b" s32) (result s32)
      (canon lift (core func $m "add"))))
  (component $App
    (import "slow" (func $slow async (result s32)))
    (core func $slow' (canon lower (func $slow)))
    (core func $return (canon task.return (result s32)))
    (core module $M
      (import "" "slow" (func $slow (result i32)))
      (import "" "return" (func $return (param i32)))
      (func (export "run") (result i32)
        (call $return (i32.mul (call $slow) (i32.const 21)))
        (i32.const 0))
      (func (export "callback") (param i32 i32 i32) (result i32) unreachable))
    (core instance $m (instantiate $M
      (with "" (instance (export "slow" (func $slow')) (export "return" (func $return))))))
    (func (export "run") async (result s32)
      (canon lift (core func $m "run") async (callback (func $m "callback")))))
  (component $Other
    (import "add" (func $add (param "a" s32) (param "b" s32) (result s32)))
    (core func $add' (canon lower (func $add)))
    (core module $M
      (import "" "add" (func $add (param i32 i32) (result i32)))
      (func (export "add") (param i32 i32) (result i32)
        (call $add (local.get 0) (local.get 1))))
    (core instance $m (instantiate $M (with "" (instance (export "add" (func $add'))))))
    (func (export "add") (param "a" s32) (param "b" s32) (result s32)
      (canon lift (core func $m "add"))))
  (instance $add (instantiate $Add))
  (instance $other (instantiate $Other (with "add" (func $add "add"))))
  (instance $app (instantiate $App (with "slow" (func $host "return-two-slowly"))))
  (export "run" (func $app "run"))
  (export "add" (func $other "add")))

(component instance $c $C)
(assert_return (invoke "run") (s32.const 42))
(assert_return (invoke "add" (s32.const -1) (s32.const 2)) (s32.const 1))
(assert_return (invoke "run") (s32.const 42))
