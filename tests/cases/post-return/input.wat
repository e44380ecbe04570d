;;! invoke "call" 0x1ff => 255
;;! invoke "seen" => 511
;;! invoke "call" 1 => 1
;;! invoke "seen" => 512
;;! invoke "plain" => 9
;;! invoke "seen" => 1512
;;! invoke "bad-char" 0x110000 => trap InvalidChar

;; Post-return functions of internal calls run once per call, with the raw core
;; results: 0x1ff, although the caller receives the `u8` 255. A function without
;; a result has one as well. Where the result is refused, it does not run.
(component
  (component $callee
    (core module $m
      (global $sum (mut i32) (i32.const 0))
      (func (export "id") (param i32) (result i32) (local.get 0))
      (func (export "add") (param i32)
        (global.set $sum (i32.add (global.get $sum) (local.get 0))))
      (func (export "nothing"))
      (func (export "thousand")
        (global.set $sum (i32.add (global.get $sum) (i32.const 1000))))
      (func (export "stop") (param i32) unreachable)
      (func (export "sum") (result i32) (global.get $sum)))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" u32) (result u8)
      (canon lift (core func $i "id") (post-return (func $i "add"))))
    (func (export "char") (param "x" u32) (result char)
      (canon lift (core func $i "id") (post-return (func $i "stop"))))
    (func (export "nothing")
      (canon lift (core func $i "nothing") (post-return (func $i "thousand"))))
    (func (export "seen") (result u32) (canon lift (core func $i "sum"))))
  (component $caller
    (import "callee" (instance $callee
      (export "f" (func (param "x" u32) (result u8)))
      (export "char" (func (param "x" u32) (result char)))
      (export "nothing" (func))))
    (core func $f (canon lower (func $callee "f")))
    (core func $char (canon lower (func $callee "char")))
    (core func $nothing (canon lower (func $callee "nothing")))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (import "" "char" (func $char (param i32) (result i32)))
      (import "" "nothing" (func $nothing))
      (func (export "call") (param i32) (result i32) (call $f (local.get 0)))
      (func (export "bad-char") (param i32) (result i32) (call $char (local.get 0)))
      (func (export "plain") (result i32) (call $nothing) (i32.const 9)))
    (core instance $i (instantiate $m (with "" (instance
      (export "f" (func $f))
      (export "char" (func $char))
      (export "nothing" (func $nothing))))))
    (func (export "call") (param "x" u32) (result u32) (canon lift (core func $i "call")))
    (func (export "bad-char") (param "x" u32) (result u32)
      (canon lift (core func $i "bad-char")))
    (func (export "plain") (result u32) (canon lift (core func $i "plain"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "call" (func $caller "call"))
  (export "bad-char" (func $caller "bad-char"))
  (export "plain" (func $caller "plain"))
  (export "seen" (func $callee "seen")))
