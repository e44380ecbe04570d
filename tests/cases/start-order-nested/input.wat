;;! instantiate => ()
;;! invoke "run" => 0

;; The order of start functions in nested components, and of one component that
;; exports nothing and is used by nobody: the host sees 1 to 6 in order.
(component
  (import "log" (func $log (param "x" u32)))
  (core module $logger
    (import "host" "log" (func $log (param i32)))
    (import "host" "n" (global $n i32))
    (func $start (call $log (global.get $n)))
    (start $start))
  (core module $one (global (export "n") i32 (i32.const 1)))
  (core module $six (global (export "n") i32 (i32.const 6)))
  (component $child
    (import "log" (func $log (param "x" u32)))
    (import "first" (core module $first (export "n" (global i32))))
    (import "last" (core module $last (export "n" (global i32))))
    (alias outer 1 0 (core module $logger))
    (core func $log' (canon lower (func $log)))
    (core instance $first (instantiate $first))
    (core instance $host1
      (export "log" (func $log')) (export "n" (global $first "n")))
    (core instance (instantiate $logger (with "host" (instance $host1))))
    (component $grandchild
      (import "log" (func $log (param "x" u32)))
      (core func $log' (canon lower (func $log)))
      (core module $m
        (import "host" "log" (func $log (param i32)))
        (func $start (call $log (i32.const 3)))
        (start $start))
      (core instance
        (instantiate $m (with "host" (instance (export "log" (func $log')))))))
    (instance (instantiate $grandchild (with "log" (func $log))))
    (core instance $last (instantiate $last))
    (core instance $host2
      (export "log" (func $log')) (export "n" (global $last "n")))
    (core instance (instantiate $logger (with "host" (instance $host2)))))
  (core module $two (global (export "n") i32 (i32.const 2)))
  (core module $four (global (export "n") i32 (i32.const 4)))
  (core func $log' (canon lower (func $log)))
  (core instance $g1 (instantiate $one))
  (core instance $host1 (export "log" (func $log')) (export "n" (global $g1 "n")))
  (core instance (instantiate $logger (with "host" (instance $host1))))
  (instance (instantiate $child
    (with "log" (func $log))
    (with "first" (core module $two))
    (with "last" (core module $four))))
  (component $unused
    (import "log" (func $log (param "x" u32)))
    (core func $log' (canon lower (func $log)))
    (core module $m
      (import "host" "log" (func $log (param i32)))
      (func $start (call $log (i32.const 5)))
      (start $start))
    (core instance
      (instantiate $m (with "host" (instance (export "log" (func $log')))))))
  (instance (instantiate $unused (with "log" (func $log))))
  (core instance $g6 (instantiate $six))
  (core instance $host6 (export "log" (func $log')) (export "n" (global $g6 "n")))
  (core instance (instantiate $logger (with "host" (instance $host6))))
  (core module $m (func (export "run") (result i32) (i32.const 0)))
  (core instance $i (instantiate $m))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
