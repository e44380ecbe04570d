;;! must-not-fuse

;; A component that the root imports is code that meld does not have.
(component
  (import "maker" (component $maker (export "get" (func (result u32)))))
  (instance $i (instantiate $maker))
  (export "get" (func $i "get")))
