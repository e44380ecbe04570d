;;! invoke "run" => 21

;; The import asks for 1.0.0, the other input exports 1.2.0 of the same
;; interface, with one function more.
(component
  (import "test:pkg/api@1.0.0" (instance $api (export "get" (func (result u32)))))
  (core func $get (canon lower (func $api "get")))
  (core module $m
    (import "" "get" (func $get (result i32)))
    (func (export "run") (result i32) (i32.add (call $get) (i32.const 1))))
  (core instance $i (instantiate $m (with "" (instance (export "get" (func $get))))))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
