;;! invoke "by-index" 0 => 7
;;! invoke "by-index" 1 => trap IndirectCallToNull
;;! invoke "ask" => 4294967280
;;! invoke "set" => ()
;;! invoke "written" => 8

;; Three instances that look like shims. Code of another instance has the first one's
;; table and calls through it at any index. The second one's function is exported,
;; and an export can't be the host's import that it leads to. The third one's table
;; is written after all, by a function that imports it.
(component
  (import "host" (func $host (result u32)))
  (core func $host' (canon lower (func $host)))
  (core module $shim
    (type $t (func (result i32)))
    (table (export "table") 2 funcref)
    (func (export "0") (type $t) (call_indirect (type $t) (i32.const 0))))
  (core module $fixup
    (type $t (func (result i32)))
    (import "" "f" (func $f (type $t)))
    (import "" "table" (table 2 funcref))
    (elem (i32.const 0) func $f))
  (core module $seven (func (export "f") (result i32) (i32.const 7)))
  (core module $user
    (type $t (func (result i32)))
    (import "" "table" (table 2 funcref))
    (func (export "by-index") (param i32) (result i32)
      (call_indirect (type $t) (local.get 0))))
  (core module $writer
    (type $t (func (result i32)))
    (import "" "table" (table 2 funcref))
    (import "" "0" (func $0 (type $t)))
    (elem declare func $eight)
    (func $eight (type $t) (i32.const 8))
    (func (export "set") (table.set (i32.const 0) (ref.func $eight)))
    (func (export "written") (type $t) (call $0)))
  (core instance $seven (instantiate $seven))
  (core instance $one (instantiate $shim))
  (core instance $two (instantiate $shim))
  (core instance $three (instantiate $shim))
  (core instance $user (instantiate $user (with "" (instance $one))))
  (core instance $writer (instantiate $writer (with "" (instance $three))))
  (core instance (instantiate $fixup (with "" (instance
    (export "f" (func $seven "f")) (export "table" (table $one "table"))))))
  (core instance (instantiate $fixup (with "" (instance
    (export "f" (func $host')) (export "table" (table $two "table"))))))
  (core instance (instantiate $fixup (with "" (instance
    (export "f" (func $seven "f")) (export "table" (table $three "table"))))))
  (func (export "by-index") (param "at" u32) (result u32)
    (canon lift (core func $user "by-index")))
  (func (export "ask") (result u32) (canon lift (core func $two "0")))
  (func (export "set") (canon lift (core func $writer "set")))
  (func (export "written") (result u32) (canon lift (core func $writer "written"))))
