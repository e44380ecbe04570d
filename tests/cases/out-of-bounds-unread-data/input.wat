;;! instantiate => trap MemoryOutOfBounds

;; Nothing runs before the segment, and nothing refers to its memory: it still
;; has to trap. A segment without proven bounds is behaviour, even where it
;; looks like data that nobody reads.
(component
  (core module $m
    (memory 0)
    (data (i32.const 0) "x")
    (func (export "run") (result i32) (i32.const 1)))
  (core instance $i (instantiate $m))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
