;;! instantiate => trap MemoryOutOfBounds

;; A segment of length zero beyond the end writes nothing, and traps all the
;; same. Dropping it as empty would be wrong.
(component
  (core module $m
    (memory 1 1)
    (data (i32.const 65537) "")
    (func (export "run") (result i32) (i32.const 1)))
  (core instance $i (instantiate $m))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
