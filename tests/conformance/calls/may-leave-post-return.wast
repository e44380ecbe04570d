;; The post-return function of what the host calls may not call an import, be it another
;; component's (`canon_lift`).

(component definition $C
  (component $Log
    (core module $M (func (export "log")))
    (core instance $m (instantiate $M))
    (func (export "log") (canon lift (core func $m "log"))))
  (component $App
    (import "log" (func $log))
    (core func $log' (canon lower (func $log)))
    (core module $M
      (import "" "log" (func $log))
      (func (export "same") (param i32) (result i32) (call $log) (local.get 0))
      (func (export "post") (param i32) (if (local.get 0) (then (call $log)))))
    (core instance $m (instantiate $M (with "" (instance (export "log" (func $log'))))))
    (func (export "same") (param "x" u32) (result u32)
      (canon lift (core func $m "same") (post-return (func $m "post")))))
  (instance $log (instantiate $Log))
  (instance $app (instantiate $App (with "log" (func $log "log"))))
  (export "same" (func $app "same")))

(component instance $c $C)
(assert_return (invoke "same" (u32.const 0)) (u32.const 0))
(assert_return (invoke "same" (u32.const 0)) (u32.const 0))

(component instance $i $C)
(assert_trap (invoke "same" (u32.const 1)) "cannot leave component instance")
