;;! invoke "run" 20 => 42

;; A component between the consumer and the provider that has no code: it only
;; imports an instance and exports it again under another name. The call has to
;; go from the consumer straight to the provider.
(component
  (component $provider
    (core module $m
      (func (export "double") (param i32) (result i32)
        (i32.shl (local.get 0) (i32.const 1))))
    (core instance $i (instantiate $m))
    (func $double (param "x" u32) (result u32) (canon lift (core func $i "double")))
    (instance $math (export "double" (func $double)))
    (export "math" (instance $math)))
  (component $middleman
    (import "in" (instance $in (export "double" (func (param "x" u32) (result u32)))))
    (export "out" (instance $in)))
  (component $consumer
    (import "math" (instance $math (export "double" (func (param "x" u32) (result u32)))))
    (core func $low (canon lower (func $math "double")))
    (core module $m
      (import "math" "double" (func $double (param i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (i32.add (call $double (local.get 0)) (i32.const 2))))
    (core instance $i
      (instantiate $m (with "math" (instance (export "double" (func $low))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $p (instantiate $provider))
  (instance $m (instantiate $middleman (with "in" (instance $p "math"))))
  (instance $c (instantiate $consumer (with "math" (instance $m "out"))))
  (export "run" (func $c "run")))
