;; A trap of a guest goes through its callers, and stays the trap that it is.

(component definition $C
  (component $Callee
    (core module $M
      (table 1 funcref)
      (memory 1)
      (func (export "f") (param i32) (result i32)
        (block $zero (block $one (block $two
          (br_table $zero $one $two (local.get 0)))
          ;; two
          (drop (i32.load (i32.const 65536))) unreachable)
          ;; one
          (call_indirect (i32.const 0)) unreachable)
        (i32.div_u (i32.const 1) (local.get 0))))
    (core instance $m (instantiate $M))
    (func (export "f") (param "x" u32) (result u32)
      (canon lift (core func $m "f"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "f" (func (param "x" u32) (result u32)))))
    (core func $f (canon lower (func $callee "f")))
    (core module $M
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "f") (param i32) (result i32) (call $f (local.get 0))))
    (core instance $m (instantiate $M
      (with "" (instance (export "f" (func $f))))))
    (func (export "f") (param "x" u32) (result u32)
      (canon lift (core func $m "f"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "f" (func $caller "f")))

(component instance $i $C)
(assert_trap (invoke "f" (u32.const 0)) "integer divide by zero")
(component instance $i $C)
(assert_trap (invoke "f" (u32.const 1)) "uninitialized element")
(component instance $i $C)
(assert_trap (invoke "f" (u32.const 2)) "out of bounds memory access")

;; Nothing can be called afterwards.
(assert_trap (invoke "f" (u32.const 0)) "cannot enter component instance")
