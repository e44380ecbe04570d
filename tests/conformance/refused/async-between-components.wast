;; A synchronous function of one component, called by another through the asynchronous
;; form of lowering: it has returned when the call comes back.

(component definition $C
  (component $Callee
    (core module $M (func (export "f") (param i32) (result i32)
      (i32.add (local.get 0) (i32.const 1))))
    (core instance $m (instantiate $M))
    (func (export "f") async (param "x" u32) (result u32) (canon lift (core func $m "f"))))
  (component $Caller
    (import "f" (func $f async (param "x" u32) (result u32)))
    (core module $Libc (memory (export "mem") 1))
    (core instance $libc (instantiate $Libc))
    (core func $f' (canon lower (func $f) async (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "f" (func $f (param i32 i32) (result i32)))
      ;; 2 stands for a call that has returned.
      (func (export "run") (param i32) (result i32)
        (if (i32.ne (call $f (local.get 0) (i32.const 16)) (i32.const 2)) (then unreachable))
        (i32.load (i32.const 16))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $m "run"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "f" (func $callee "f"))))
  (export "run" (func $caller "run")))

(component instance $c $C)
(assert_return (invoke "run" (u32.const 41)) (u32.const 42))
