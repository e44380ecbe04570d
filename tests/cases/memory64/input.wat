;;! invoke "get" 8 => 513
;;! invoke "get" 0x100000008 => trap MemoryOutOfBounds
;;! invoke "far" 0 => trap MemoryOutOfBounds
;;! invoke "grow" 1 => 1
;;! invoke "get" 65536 => 0
;;! invoke "copy" => ()
;;! invoke "get" 16 => 513
;;! invoke "small" 8 => 3
;;! invoke "table" 1 => 4

;; A 64-bit memory and a 64-bit table beside a 32-bit memory: addresses are i64,
;; static offsets may exceed 32 bits, and a copy between the two kinds mixes
;; operand types.
(component
  (core module $small
    (memory (export "mem") 1)
    (data (i32.const 8) "\03"))
  (core module $m
    (import "s" "mem" (memory $s 1))
    (memory $m i64 1 4)
    (data (memory $m) (i64.const 8) "\01\02")
    (table $t i64 2 funcref)
    (func $four (result i32) (i32.const 4))
    (elem (table $t) (i64.const 1) func $four)
    (func (export "get") (param i64) (result i32) (i32.load16_u $m (local.get 0)))
    (func (export "far") (param i64) (result i32)
      (i32.load8_u $m offset=0x100000000 (local.get 0)))
    (func (export "grow") (param i64) (result i64) (memory.grow $m (local.get 0)))
    (func (export "copy")
      (memory.copy $s $m (i32.const 100) (i64.const 8) (i32.const 2))
      (memory.copy $m $s (i64.const 16) (i32.const 100) (i32.const 2)))
    (func (export "small") (param i32) (result i32) (i32.load8_u $s (local.get 0)))
    (func (export "table") (param i64) (result i32)
      (call_indirect $t (result i32) (local.get 0))))
  (core instance $s (instantiate $small))
  (core instance $i (instantiate $m (with "s" (instance $s))))
  (func (export "get") (param "at" u64) (result u32) (canon lift (core func $i "get")))
  (func (export "far") (param "at" u64) (result u32) (canon lift (core func $i "far")))
  (func (export "grow") (param "by" u64) (result u64) (canon lift (core func $i "grow")))
  (func (export "copy") (canon lift (core func $i "copy")))
  (func (export "small") (param "at" u32) (result u32) (canon lift (core func $i "small")))
  (func (export "table") (param "at" u64) (result u32) (canon lift (core func $i "table"))))
