;;! must-not-fuse

;; The root exports, inside an instance, a function that it imports and never
;; lowers: there is no core function to export.
(component
  (import "test:host/api" (instance $api (export "get" (func (result u32)))))
  (export "api" (instance $api)))
