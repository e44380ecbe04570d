;;! must-not-fuse

;; The same, hidden in an instance that the root imports.
(component
  (import "test:host/lib" (instance $lib
    (export "code" (core module (export "get" (func (result i32)))))))
  (alias export $lib "code" (core module $code))
  (core instance $i (instantiate $code))
  (func (export "get") (result u32) (canon lift (core func $i "get"))))
