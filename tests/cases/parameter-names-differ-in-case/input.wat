;;! invoke "run" 3 => 7

;; Names of parameters are the same if they differ only in the case of letters. (As
;; are those of fields and cases, which Wasmtime does not take.)
(component
  (component $callee
    (type $r' (record (field "left-id" u32) (field "right" u32)))
    (export $r "r" (type $r'))
    (core module $m
      (func (export "f") (param i32 i32 i32 i32) (result i32)
        (i32.add (i32.add (local.get 0) (local.get 1)) (local.get 3))))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" $r) (param "plus-ONE" (option u32)) (result u32)
      (canon lift (core func $i "f"))))
  (component $caller
    (import "callee" (instance $callee
      (type $r' (record (field "left-id" u32) (field "right" u32)))
      (export "r" (type $r (eq $r')))
      (export "f" (func (param "X" $r) (param "plus-one" (option u32)) (result u32)))))
    (core func $f (canon lower (func $callee "f")))
    (core module $m
      (import "" "f" (func $f (param i32 i32 i32 i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (call $f (local.get 0) (i32.const 3) (i32.const 1) (i32.const 1))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "run" (func $caller "run")))
