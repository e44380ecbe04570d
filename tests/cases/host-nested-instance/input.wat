;;! invoke "run" => 5
;;! invoke "test:app/outer#inner#run" => 5

;; Functions inside instances inside instances, imported and exported: the names
;; of all levels are in the core names.
(component
  (import "test:host/outer" (instance $outer
    (export "inner" (instance (export "f" (func (param "x" u32)))))
    (export "f" (func (param "x" u64)))))
  (alias export $outer "inner" (instance $inner))
  (core func $deep (canon lower (func $inner "f")))
  (core func $flat (canon lower (func $outer "f")))
  (core module $m
    (import "" "deep" (func $deep (param i32)))
    (import "" "flat" (func $flat (param i64)))
    (func (export "run") (result i32)
      (call $deep (i32.const 1))
      (call $flat (i64.const 2))
      (i32.const 5)))
  (core instance $i (instantiate $m (with "" (instance
    (export "deep" (func $deep)) (export "flat" (func $flat))))))
  (func $run (result u32) (canon lift (core func $i "run")))
  (instance $in (export "run" (func $run)))
  (instance $out (export "inner" (instance $in)))
  (export "run" (func $run))
  (export "test:app/outer" (instance $out)))
