;; A `result` without payloads is its case alone, 0 or 1.

(component definition $Result
  (type $r (result))
  (component $Callee
    (alias outer $Result $r (type $r))
    (export $t "t" (type $r))
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" $t)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result $t)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (alias outer $Result $r (type $r))
      (export "t" (type $t (eq $r)))
      (export "take" (func (param "x" $t)))
      (export "give" (func (param "raw" u32) (result $t)))
      (export "seen" (func (result u32)))))
    (core func $take (canon lower (func $callee "take")))
    (core func $give (canon lower (func $callee "give")))
    (core func $seen (canon lower (func $callee "seen")))
    (core module $M
      (import "" "take" (func $take (param i32)))
      (import "" "give" (func $give (param i32) (result i32)))
      (import "" "seen" (func $seen (result i32)))
      (func (export "parameter") (param i32) (result i32)
        (call $take (local.get 0))
        (call $seen))
      (func (export "result") (param i32) (result i32) (call $give (local.get 0))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take))
        (export "give" (func $give))
        (export "seen" (func $seen))))))
    (func (export "parameter") (param "raw" u32) (result u32)
      (canon lift (core func $m "parameter")))
    (func (export "result") (param "raw" u32) (result u32)
      (canon lift (core func $m "result"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result")))

(component instance $i $Result)
(assert_return (invoke "parameter" (u32.const 0)) (u32.const 0))
(assert_return (invoke "result" (u32.const 0)) (u32.const 0))
(assert_return (invoke "parameter" (u32.const 1)) (u32.const 1))
(assert_return (invoke "result" (u32.const 1)) (u32.const 1))

(component instance $i $Result)
(assert_trap (invoke "parameter" (u32.const 2)) "discriminant")
(component instance $i $Result)
(assert_trap (invoke "result" (u32.const 2)) "discriminant")
(component instance $i $Result)
(assert_trap (invoke "result" (u32.const 0xffffffff)) "discriminant")
