;;! invoke "f" 0x1ff => 255
;;! invoke "sum" => 511
;;! invoke "api#f" 4 => 4
;;! invoke "sum" => 515
;;! invoke "leaves" 1 => 1
;;! invoke "leaves" 0 => trap CannotLeaveComponent
;;! invoke "trapping" => trap IntegerDivisionByZero

;; Post-return functions of the root's own exports are for the host to call. One
;; that reaches an import of the host has to trap there, and only if it gets to
;; it.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $m
    (import "host" "log" (func $log (param i32)))
    (global $sum (mut i32) (i32.const 0))
    (func (export "id") (param i32) (result i32) (local.get 0))
    (func (export "logged") (param i32) (result i32)
      (call $log (local.get 0))
      (local.get 0))
    (func (export "add") (param i32)
      (global.set $sum (i32.add (global.get $sum) (local.get 0))))
    (func (export "leave") (param i32)
      (if (i32.eqz (local.get 0)) (then (call $log (i32.const 0)))))
    (func (export "one") (result i32) (i32.const 1))
    (func (export "trap") (param i32)
      (drop (i32.div_u (i32.const 1) (i32.const 0))))
    (func (export "sum") (result i32) (global.get $sum)))
  (core instance $i (instantiate $m (with "host" (instance (export "log" (func $log'))))))
  (func $f (param "x" u32) (result u8)
    (canon lift (core func $i "id") (post-return (func $i "add"))))
  (func (export "leaves") (param "x" u32) (result u32)
    (canon lift (core func $i "logged") (post-return (func $i "leave"))))
  (func (export "trapping") (result u32)
    (canon lift (core func $i "one") (post-return (func $i "trap"))))
  (func (export "sum") (result u32) (canon lift (core func $i "sum")))
  (instance $api (export "f" (func $f)))
  (export "f" (func $f))
  (export "api" (instance $api)))
