;;! invoke "through" 0x81 => false
;;! invoke "count" => 1

;; The root lifts a host function that it lowered: the fused module exports what
;; it imports. The composition also leaves the instance for it.
(component
  (import "f" (func $f (param "x" u8) (result bool)))
  (core func $f' (canon lower (func $f)))
  (func (export "through") (param "x" u8) (result bool) (canon lift (core func $f')))
  (core module $m (func (export "one") (result i32) (i32.const 1)))
  (core instance $i (instantiate $m))
  (func (export "count") (result u32) (canon lift (core func $i "one"))))
