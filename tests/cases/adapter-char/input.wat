;;! invoke "parameter" 0 => 0
;;! invoke "parameter" 0xd7ff => 55295
;;! invoke "parameter" 0xd800 => trap InvalidChar
;;! invoke "parameter" 0xdfff => trap InvalidChar
;;! invoke "parameter" 0xe000 => 57344
;;! invoke "parameter" 0x10ffff => 1114111
;;! invoke "parameter" 0x110000 => trap InvalidChar
;;! invoke "parameter" 0xffffffff => trap InvalidChar
;;! invoke "result" 0xd7ff => 55295
;;! invoke "result" 0xd800 => trap InvalidChar
;;! invoke "result" 0xdfff => trap InvalidChar
;;! invoke "result" 0xe000 => 57344
;;! invoke "result" 0x10ffff => 1114111
;;! invoke "result" 0x110000 => trap InvalidChar
;;! invoke "result" 0x80000000 => trap InvalidChar
;;! invoke "unused" 0xd800 => trap InvalidChar

;; A `char` is a Unicode scalar value: every boundary of the two holes, as a
;; parameter, as a result, and as a parameter that the callee does not look at.
(component
  (component $callee
    (core module $m
      (func (export "id") (param i32) (result i32) (local.get 0))
      (func (export "ignore") (param i32) (result i32) (i32.const 1)))
    (core instance $i (instantiate $m))
    (func (export "parameter") (param "x" char) (result u32)
      (canon lift (core func $i "id")))
    (func (export "result") (param "x" u32) (result char)
      (canon lift (core func $i "id")))
    (func (export "unused") (param "x" char) (result u32)
      (canon lift (core func $i "ignore"))))
  (component $caller
    (import "callee" (instance $callee
      (export "parameter" (func (param "x" char) (result u32)))
      (export "result" (func (param "x" u32) (result char)))
      (export "unused" (func (param "x" char) (result u32)))))
    (core func $parameter (canon lower (func $callee "parameter")))
    (core func $result (canon lower (func $callee "result")))
    (core func $unused (canon lower (func $callee "unused")))
    (core module $m
      (import "" "parameter" (func $parameter (param i32) (result i32)))
      (import "" "result" (func $result (param i32) (result i32)))
      (import "" "unused" (func $unused (param i32) (result i32)))
      (func (export "parameter") (param i32) (result i32) (call $parameter (local.get 0)))
      (func (export "result") (param i32) (result i32) (call $result (local.get 0)))
      (func (export "unused") (param i32) (result i32) (call $unused (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "parameter" (func $parameter))
      (export "result" (func $result))
      (export "unused" (func $unused))))))
    (func (export "parameter") (param "x" u32) (result u32)
      (canon lift (core func $i "parameter")))
    (func (export "result") (param "x" u32) (result u32)
      (canon lift (core func $i "result")))
    (func (export "unused") (param "x" u32) (result u32)
      (canon lift (core func $i "unused"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result"))
  (export "unused" (func $caller "unused")))
