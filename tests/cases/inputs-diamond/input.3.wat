(component
  (import "test:d/base" (instance $base (export "count" (func (result u32)))))
  (core func $count' (canon lower (func $base "count")))
  (core module $m
    (import "" "count" (func $count (result i32)))
    (func (export "next") (result i32) (call $count)))
  (core instance $i
    (instantiate $m (with "" (instance (export "count" (func $count'))))))
  (func $next (result u32) (canon lift (core func $i "next")))
  (instance $right (export "next" (func $next)))
  (export "test:d/right" (instance $right)))
