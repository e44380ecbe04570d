;;! invoke "parameter" 0 => 0
;;! invoke "parameter" 2 => 2
;;! invoke "parameter" 3 => trap InvalidDiscriminant
;;! invoke "parameter" 0x100 => trap InvalidDiscriminant
;;! invoke "parameter" 0xffffffff => trap InvalidDiscriminant
;;! invoke "result" 2 => 2
;;! invoke "result" 3 => trap InvalidDiscriminant
;;! invoke "result" 0x102 => trap InvalidDiscriminant
;;! invoke "single" 0 => 0
;;! invoke "single" 1 => trap InvalidDiscriminant

;; The discriminant of an `enum` must be that of a case; no bit of it is ignored,
;; although one byte would hold it.
(component
  (component $callee
    (type $abc' (enum "a" "b" "c"))
    (export $abc "abc" (type $abc'))
    (type $one' (enum "one"))
    (export $one "one" (type $one'))
    (core module $m (func (export "id") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "parameter") (param "x" $abc) (result u32)
      (canon lift (core func $i "id")))
    (func (export "result") (param "x" u32) (result $abc)
      (canon lift (core func $i "id")))
    (func (export "single") (param "x" $one) (result $one)
      (canon lift (core func $i "id"))))
  (component $caller
    (import "callee" (instance $callee
      (type $abc' (enum "a" "b" "c"))
      (export "abc" (type $abc (eq $abc')))
      (type $one' (enum "one"))
      (export "one" (type $one (eq $one')))
      (export "parameter" (func (param "x" $abc) (result u32)))
      (export "result" (func (param "x" u32) (result $abc)))
      (export "single" (func (param "x" $one) (result $one)))))
    (core func $parameter (canon lower (func $callee "parameter")))
    (core func $result (canon lower (func $callee "result")))
    (core func $single (canon lower (func $callee "single")))
    (core module $m
      (import "" "parameter" (func $parameter (param i32) (result i32)))
      (import "" "result" (func $result (param i32) (result i32)))
      (import "" "single" (func $single (param i32) (result i32)))
      (func (export "parameter") (param i32) (result i32) (call $parameter (local.get 0)))
      (func (export "result") (param i32) (result i32) (call $result (local.get 0)))
      (func (export "single") (param i32) (result i32) (call $single (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "parameter" (func $parameter))
      (export "result" (func $result))
      (export "single" (func $single))))))
    (func (export "parameter") (param "x" u32) (result u32)
      (canon lift (core func $i "parameter")))
    (func (export "result") (param "x" u32) (result u32)
      (canon lift (core func $i "result")))
    (func (export "single") (param "x" u32) (result u32)
      (canon lift (core func $i "single"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result"))
  (export "single" (func $caller "single")))
