;;! instantiate => trap IndirectCallToNull
;;! invoke "run" => trap IndirectCallToNull

;; A start that calls through a table before a later instance fills it must
;; trap. Were the later element segment applied first (as an active segment of
;; the merged module is, before any start), the call would succeed.
(component
  (core module $shim
    (table (export "tab") 1 funcref)
    (func (export "f") (result i32) (call_indirect (result i32) (i32.const 0))))
  (core module $user
    (import "shim" "f" (func $f (result i32)))
    (func $start (drop (call $f)))
    (start $start)
    (func (export "run") (result i32) (call $f)))
  (core module $fixup
    (import "env" "tab" (table 1 funcref))
    (func $f (result i32) (i32.const 1))
    (elem (i32.const 0) $f))
  (core instance $s (instantiate $shim))
  (core instance $u (instantiate $user (with "shim" (instance $s))))
  (core instance $x (instantiate $fixup (with "env" (instance $s))))
  (func (export "run") (result u32) (canon lift (core func $u "run"))))
