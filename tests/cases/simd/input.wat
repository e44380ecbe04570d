;;! invoke "lane" 0 => 11
;;! invoke "lane" 3 => 44
;;! invoke "shuffle" => 84148994
;;! invoke "load" 16 => 7
;;! invoke "relaxed" => 9.0

;; Vector instructions with memory operands, lanes and constants. The memory of
;; the second instance gets a new index, which has to reach every memarg, also
;; those that carry a lane after it.
(component
  (core module $owner
    (memory 1)
    (global (export "v") v128 (v128.const i32x4 10 20 30 40)))
  (core module $m
    (import "o" "v" (global $v v128))
    (memory 1)
    (data (i32.const 16) "\07\00\00\00")
    (global $copy v128 (global.get $v))
    (func $sum (result v128)
      (i32x4.add (global.get $copy) (v128.const i32x4 1 2 3 4)))
    (func (export "lane") (param i32) (result i32)
      (v128.store (i32.const 32) (call $sum))
      (i32.load (i32.add (i32.const 32) (i32.mul (local.get 0) (i32.const 4)))))
    (func (export "shuffle") (result i32)
      (i32x4.extract_lane 0
        (i8x16.shuffle 2 17 4 5 0 1 2 3 4 5 6 7 8 9 10 11
          (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)
          (v128.const i8x16 3 3 3 3 4 5 6 7 8 9 10 11 12 13 14 15))))
    (func (export "load") (param i32) (result i32)
      (i32x4.extract_lane 2
        (v128.load32_lane align=4 2 (local.get 0) (v128.const i32x4 0 0 0 0))))
    (func (export "relaxed") (result f32)
      (f32x4.extract_lane 1
        (f32x4.relaxed_madd
          (f32x4.splat (f32.const 2))
          (f32x4.splat (f32.const 4))
          (f32x4.splat (f32.const 1))))))
  (core instance $o (instantiate $owner))
  (core instance $i (instantiate $m (with "o" (instance $o))))
  (func (export "lane") (param "n" u32) (result u32) (canon lift (core func $i "lane")))
  (func (export "shuffle") (result u32) (canon lift (core func $i "shuffle")))
  (func (export "load") (param "at" u32) (result u32) (canon lift (core func $i "load")))
  (func (export "relaxed") (result f32) (canon lift (core func $i "relaxed"))))
