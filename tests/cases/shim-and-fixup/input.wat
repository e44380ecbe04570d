;;! invoke "run" 5 => 1
;;! invoke "internal" 300 => 344

;; What toolchains put around a lowered import that needs the importer's memory:
;; a shim that jumps through a table, and a fix-up module that fills the table
;; once the memory exists. One entry leads to the host and one to another
;; component, whose adapter narrows 300 to 44.
(component
  (import "ask" (func $ask (param "x" u32) (result u32)))
  (component $provider
    (core module $m
      (func (export "f") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" u8) (result u32) (canon lift (core func $i "f"))))
  (instance $p (instantiate $provider))
  (component $app
    (import "ask" (func $ask (param "x" u32) (result u32)))
    (import "f" (func $f (param "x" u8) (result u32)))
    (core module $main
      (import "host" "ask" (func $ask (param i32) (result i32)))
      (import "p" "f" (func $f (param i32) (result i32)))
      (memory (export "memory") 1)
      (func (export "run") (param i32) (result i32)
        (i32.ne (call $ask (local.get 0)) (call $ask (local.get 0))))
      (func (export "internal") (param i32) (result i32)
        (i32.add (call $f (local.get 0)) (i32.const 300))))
    (core module $shim
      (type $t (func (param i32) (result i32)))
      (table $imports (export "$imports") 2 2 funcref)
      (func (export "0") (type $t)
        (call_indirect $imports (type $t) (local.get 0) (i32.const 0)))
      (func (export "1") (type $t)
        (call_indirect $imports (type $t) (local.get 0) (i32.const 1))))
    (core module $fixup
      (type $t (func (param i32) (result i32)))
      (import "" "0" (func $0 (type $t)))
      (import "" "1" (func $1 (type $t)))
      (import "" "$imports" (table $imports 2 2 funcref))
      (elem (table $imports) (i32.const 0) func $0 $1))
    (core instance $shim (instantiate $shim))
    (core instance $host (export "ask" (func $shim "0")))
    (core instance $p (export "f" (func $shim "1")))
    (core instance $main
      (instantiate $main (with "host" (instance $host)) (with "p" (instance $p))))
    (alias core export $main "memory" (core memory $mem))
    (core func $ask' (canon lower (func $ask) (memory $mem)))
    (core func $f' (canon lower (func $f) (memory $mem)))
    (core instance $args
      (export "0" (func $ask'))
      (export "1" (func $f'))
      (export "$imports" (table $shim "$imports")))
    (core instance (instantiate $fixup (with "" (instance $args))))
    (func (export "run") (param "x" u32) (result u32)
      (canon lift (core func $main "run")))
    (func (export "internal") (param "x" u32) (result u32)
      (canon lift (core func $main "internal"))))
  (instance $a (instantiate $app (with "ask" (func $ask)) (with "f" (func $p "f"))))
  (export "run" (func $a "run"))
  (export "internal" (func $a "internal")))
