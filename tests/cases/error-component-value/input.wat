;;! must-not-fuse

;; An import of a value.
(component
  (import "size" (value $size u32))
  (export "again" (value $size)))
