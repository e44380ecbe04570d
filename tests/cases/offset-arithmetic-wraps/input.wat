;;! invoke "byte" 2 => 65
;;! invoke "byte" 0 => 66
;;! invoke "call" 1 => 5

;; Offsets of extended constant expressions wrap round at 32 bits: -1 + 3 is 2,
;; 2^16 times 2^16 is 0, and 0 - 2^32 + 1 is 1.
(component
  (core module $m
    (memory 1)
    (data (offset (i32.add (i32.const -1) (i32.const 3))) "A")
    (data (offset (i32.mul (i32.const 65536) (i32.const 65536))) "B")
    (table $t 2 funcref)
    (func $five (result i32) (i32.const 5))
    (elem (table $t) (offset (i32.sub (i32.const -2147483648) (i32.const 2147483647)))
      func $five)
    (func (export "byte") (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func (export "call") (param i32) (result i32)
      (call_indirect $t (result i32) (local.get 0))))
  (core instance $i (instantiate $m))
  (func (export "byte") (param "at" u32) (result u32) (canon lift (core func $i "byte")))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $i "call"))))
