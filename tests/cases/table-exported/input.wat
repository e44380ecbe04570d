;;! invoke "call" => 1
;;! option: strip-vestigial
;;! option: keep-export table
;;! option: keep-export at

;; The host can write what is exported, so that neither the table nor the global
;; with the index is known to keep what is in it.
(component
  (core module $m
    (table (export "table") 1 funcref)
    (table $own funcref (elem $f))
    (global $at (export "at") (mut i32) (i32.const 0))
    (elem (i32.const 0) $f)
    (func $f (result i32) (i32.const 1))
    (func $by-table (result i32) (call_indirect (result i32) (i32.const 0)))
    (func $by-global (result i32) (call_indirect $own (result i32) (global.get $at)))
    (func (export "call") (result i32)
      (i32.mul (call $by-table) (call $by-global))))
  (core instance $i (instantiate $m))
  (func (export "call") (result u32) (canon lift (core func $i "call"))))
