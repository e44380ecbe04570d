;;! invoke "run" => 1

;; Segments of length zero at the very end are in bounds. One past the end they
;; are not; see `zero-length-out-of-bounds`.
(component
  (core module $m
    (memory 1 1)
    (table 2 2 funcref)
    (data (i32.const 65536) "")
    (elem (i32.const 2) func)
    (func (export "run") (result i32) (i32.const 1)))
  (core instance $i (instantiate $m))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
