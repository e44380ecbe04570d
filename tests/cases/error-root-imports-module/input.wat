;;! must-not-fuse

;; A core module that the root imports is code that meld does not have.
(component
  (import "test:host/code" (core module $code (export "get" (func (result i32)))))
  (core instance $i (instantiate $code))
  (func (export "get") (result u32) (canon lift (core func $i "get"))))
