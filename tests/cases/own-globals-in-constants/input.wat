;;! invoke "byte" 12 => 65
;;! invoke "byte" 15 => 66
;;! invoke "value" => 36
;;! invoke "call" 3 => 5

;; Constant expressions that read globals of their own module, which the GC
;; proposal allows: every index moves, because another instance has globals too.
(component
  (core module $before
    (global i32 (i32.const 1000))
    (global i64 (i64.const 1000))
    (func (export "f")))
  (core module $m
    (global $base i32 (i32.const 12))
    (global $next i32 (i32.add (global.get $base) (i32.const 3)))
    (global $value i32 (i32.add (global.get $next) (i32.add (global.get $base) (i32.const 9))))
    (memory 1)
    (data (global.get $base) "A")
    (data (offset (global.get $next)) "B")
    (table $t 8 funcref)
    (func $five (result i32) (i32.const 5))
    (elem (table $t) (offset (i32.sub (global.get $next) (global.get $base))) func $five)
    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func (export "value") (result i32) (global.get $value))
    (func (export "call") (param i32) (result i32)
      (call_indirect $t (result i32) (local.get 0))))
  (core instance $b (instantiate $before))
  (core instance $i (instantiate $m))
  (func (export "byte") (param "at" u32) (result u32) (canon lift (core func $i "byte")))
  (func (export "value") (result u32) (canon lift (core func $i "value")))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $i "call"))))
