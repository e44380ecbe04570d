;;! invoke "direct" 0x1ff => 511
;;! invoke "adapted" 0x1ff => 255

;; `ref.func` of lowered imports, declared in the caller: what they are wired to,
;; a function of another module or an adapter, has to be declared in the result.
(component
  (component $callee
    (core module $m (func (export "id") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "u8") (param "x" u8) (result u32) (canon lift (core func $i "id")))
    (func (export "u32") (param "x" u32) (result u32) (canon lift (core func $i "id"))))
  (component $caller
    (import "callee" (instance $callee
      (export "u8" (func (param "x" u8) (result u32)))
      (export "u32" (func (param "x" u32) (result u32)))))
    (core func $u8 (canon lower (func $callee "u8")))
    (core func $u32 (canon lower (func $callee "u32")))
    (core module $m
      (type $f (func (param i32) (result i32)))
      (import "" "u8" (func $u8 (type $f)))
      (import "" "u32" (func $u32 (type $f)))
      (elem declare func $u8 $u32)
      (func (export "adapted") (type $f)
        (call_ref $f (local.get 0) (ref.func $u8)))
      (func (export "direct") (type $f)
        (call_ref $f (local.get 0) (ref.func $u32))))
    (core instance $i (instantiate $m (with "" (instance
      (export "u8" (func $u8)) (export "u32" (func $u32))))))
    (func (export "adapted") (param "x" u32) (result u32)
      (canon lift (core func $i "adapted")))
    (func (export "direct") (param "x" u32) (result u32)
      (canon lift (core func $i "direct"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "adapted" (func $caller "adapted"))
  (export "direct" (func $caller "direct")))
