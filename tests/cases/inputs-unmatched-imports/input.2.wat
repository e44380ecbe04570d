(component
  (import "test:host/log@1.0.0" (instance $log (export "emit" (func (param "x" u32)))))
  (core func $emit' (canon lower (func $log "emit")))
  (core module $m
    (import "" "emit" (func $emit (param i32)))
    (func (export "inc") (param i32) (result i32)
      (call $emit (i32.const 77))
      (i32.add (local.get 0) (i32.const 1))))
  (core instance $i
    (instantiate $m (with "" (instance (export "emit" (func $emit'))))))
  (func (export "inc") (param "x" u32) (result u32) (canon lift (core func $i "inc"))))
