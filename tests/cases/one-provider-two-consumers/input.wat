;;! invoke "first" => 1
;;! invoke "second" => 2
;;! invoke "first" => 3
;;! invoke "other" => 1

;; Two consumers share one instance of the provider, a third has its own. Copies
;; per consumer, or one for all three, would both be wrong.
(component
  (component $provider
    (core module $m
      (global $n (mut i32) (i32.const 0))
      (func (export "next") (result i32)
        (global.set $n (i32.add (global.get $n) (i32.const 1)))
        (global.get $n)))
    (core instance $i (instantiate $m))
    (func (export "next") (result u32) (canon lift (core func $i "next"))))
  (component $consumer
    (import "p" (instance $p (export "next" (func (result u32)))))
    (core func $low (canon lower (func $p "next")))
    (core module $m
      (import "p" "next" (func $next (result i32)))
      (func (export "run") (result i32) (call $next)))
    (core instance $i (instantiate $m (with "p" (instance (export "next" (func $low))))))
    (func (export "run") (result u32) (canon lift (core func $i "run"))))
  (instance $shared (instantiate $provider))
  (instance $own (instantiate $provider))
  (instance $a (instantiate $consumer (with "p" (instance $shared))))
  (instance $b (instantiate $consumer (with "p" (instance $shared))))
  (instance $c (instantiate $consumer (with "p" (instance $own))))
  (export "first" (func $a "run"))
  (export "second" (func $b "run"))
  (export "other" (func $c "run")))
