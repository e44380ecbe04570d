;;! instantiate => trap InvalidChar
;;! invoke "run" => trap InvalidChar

;; A start function that runs into a trap of an adapter: the whole instantiation
;; traps, and the host has seen what ran before, and nothing after.
(component
  (import "log" (func $log (param "x" u32)))
  (component $callee
    (core module $m (func (export "f") (param i32)))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" char) (canon lift (core func $i "f"))))
  (component $caller
    (import "log" (func $log (param "x" u32)))
    (import "f" (func $f (param "x" char)))
    (core func $log' (canon lower (func $log)))
    (core func $f' (canon lower (func $f)))
    (core module $m
      (import "" "log" (func $log (param i32)))
      (import "" "f" (func $f (param i32)))
      (func $start
        (call $log (i32.const 1))
        (call $f (i32.const 0xd800))
        (call $log (i32.const 2)))
      (start $start)
      (func (export "run")))
    (core instance $i (instantiate $m (with "" (instance
      (export "log" (func $log')) (export "f" (func $f'))))))
    (func (export "run") (canon lift (core func $i "run"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "log" (func $log)) (with "f" (func $a "f"))))
  (export "run" (func $b "run")))
