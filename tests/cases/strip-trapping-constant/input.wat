;;! instantiate => trap AllocationTooLarge
;;! invoke "run" => trap AllocationTooLarge
;;! option: strip-vestigial

;; Nothing reads the global, but its initial value is an array too large for any
;; memory: that making it traps is what the composition does.
(component
  (core module $m
    (type $array (array i64))
    (global (ref $array) (array.new_default $array (i32.const -1)))
    (global (ref $array) (array.new_default $array (i32.const 1)))
    (func (export "run") (result i32) (i32.const 1)))
  (core instance $i (instantiate $m))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
