;; A component may not call its imports while its `realloc` runs (`may_leave` in
;; `LiftLowerContext` and `canon_lower`).

(component definition $C
  (component $Log
    (core module $M
      (global $count (mut i32) (i32.const 0))
      (func (export "log") (global.set $count (i32.add (global.get $count) (i32.const 1))))
      (func (export "count") (result i32) (global.get $count)))
    (core instance $m (instantiate $M))
    (func (export "log") (canon lift (core func $m "log")))
    (func (export "count") (result u32) (canon lift (core func $m "count"))))
  (component $Callee
    (import "log" (func $log))
    (core func $log' (canon lower (func $log)))
    (core module $M
      (import "" "log" (func $log))
      (memory (export "mem") 1)
      (global $leave (mut i32) (i32.const 0))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (if (global.get $leave) (then (call $log)))
        (i32.const 0))
      (func (export "take") (param i32 i32) (call $log))
      (func (export "leave") (param i32) (global.set $leave (local.get 0))))
    (core instance $m (instantiate $M (with "" (instance (export "log" (func $log'))))))
    (func (export "take") (param "x" (list u8))
      (canon lift (core func $m "take") (memory $m "mem") (realloc (func $m "realloc"))))
    (func (export "leave") (param "x" bool) (canon lift (core func $m "leave"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "take" (func (param "x" (list u8))))
      (export "leave" (func (param "x" bool)))))
    (core module $Libc (memory (export "mem") 1))
    (core instance $libc (instantiate $Libc))
    (core func $take (canon lower (func $callee "take") (memory $libc "mem")))
    (core func $leave (canon lower (func $callee "leave")))
    (core module $M
      (import "" "take" (func $take (param i32 i32)))
      (import "" "leave" (func $leave (param i32)))
      (func (export "run") (param i32)
        (call $leave (local.get 0))
        (call $take (i32.const 0) (i32.const 1))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take)) (export "leave" (func $leave))))))
    (func (export "run") (param "leave" bool) (canon lift (core func $m "run"))))
  (instance $log (instantiate $Log))
  (instance $callee (instantiate $Callee (with "log" (func $log "log"))))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "run" (func $caller "run"))
  (export "count" (func $log "count")))

(component instance $c $C)
(assert_return (invoke "run" (bool.const false)))
(assert_return (invoke "count") (u32.const 1))
(assert_return (invoke "run" (bool.const false)))
(assert_return (invoke "count") (u32.const 2))

(component instance $i $C)
(assert_trap (invoke "run" (bool.const true)) "cannot leave component instance")
