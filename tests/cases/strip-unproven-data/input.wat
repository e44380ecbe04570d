;;! instantiate => trap MemoryOutOfBounds
;;! invoke "run" => trap MemoryOutOfBounds
;;! option: strip-vestigial

;; Nothing reads either of the memories. The segment of the first one fits, so
;; both go. That the one of the second one is out of bounds is what the composition
;; does, so it stays and traps. An empty segment can be out of bounds, too.
(component
  (core module $fits
    (memory 1)
    (data (i32.const 65535) "x")
    (table 1 funcref)
    (elem (i32.const 0) $f)
    (func $f))
  (core module $traps
    (memory 1)
    (data (i32.const 65537) "")
    (func (export "run") (result i32) (i32.const 1)))
  (core instance (instantiate $fits))
  (core instance $i (instantiate $traps))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
