;;! invoke "run" => 3
;;! option: strip-vestigial

;; Of an interface that an app is linked with, a resource type goes as well, and with it
;; the destructor that only the host would call.
(component
  (import "k:k/api" (instance $i (export "f" (func (param "x" u32) (result u32)))))
  (core func $f (canon lower (func $i "f")))
  (core module $m (import "" "f" (func $f (param i32) (result i32))) (func (export "run") (result i32) (call $f (i32.const 3))))
  (core instance $m (instantiate $m (with "" (instance (export "f" (func $f))))))
  (func (export "run") (result u32) (canon lift (core func $m "run"))))
