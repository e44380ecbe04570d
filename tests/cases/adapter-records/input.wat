;;! invoke "sum" => 271
;;! invoke "sum-hostile" => 271
;;! invoke "wrapped" 0x1ff => 255
;;! invoke "nothing" => 5
;;! invoke "bad" 0x10ffff => 1
;;! invoke "bad" 0x110000 => trap InvalidChar

;; Records and tuples flatten field by field: exactly 16 flat parameters out of
;; nested types, each narrowed by its own leaf type; records of one field around
;; a small integer as a result; and a function without parameters or result.
(component
  (component $callee
    (type $inner' (record (field "a" u8) (field "b" s8) (field "c" u16)))
    (export $inner "inner" (type $inner'))
    (type $outer' (record
      (field "i" $inner)
      (field "j" (tuple bool s16 u64 f32))
      (field "k" $inner)))
    (export $outer "outer" (type $outer'))
    (type $box' (record (field "v" u8)))
    (export $box "box" (type $box'))
    (type $boxes' (tuple $box))
    (export $boxes "boxes" (type $boxes'))
    (core module $m
      (func (export "sum")
        (param i32 i32 i32  i32 i32 i64 f32  i32 i32 i32  i32 f64 i64 i32 i32 i32)
        (result i32)
        (i32.add
          (i32.add
            (i32.add
              (i32.add (i32.add (local.get 0) (local.get 1)) (local.get 2))
              (i32.add (local.get 3) (local.get 4)))
            (i32.add
              (i32.wrap_i64 (local.get 5))
              (i32.trunc_f32_s (local.get 6))))
          (i32.add
            (i32.add
              (i32.add (local.get 7) (i32.add (local.get 8) (local.get 9)))
              (i32.add (local.get 10) (i32.trunc_f64_s (local.get 11))))
            (i32.add
              (i32.add (i32.wrap_i64 (local.get 12)) (local.get 13))
              (i32.add (local.get 14) (local.get 15))))))
      (func (export "id") (param i32) (result i32) (local.get 0))
      (func (export "nothing"))
      (func (export "second") (param i32 i32) (result i32) (i32.const 1)))
    (core instance $i (instantiate $m))
    (func (export "sum")
      (param "o" $outer) (param "p" u8) (param "q" f64)
      (param "r" (tuple s64 char u32)) (param "s" bool)
      (result u32)
      (canon lift (core func $i "sum")))
    (func (export "wrapped") (param "x" u32) (result $boxes)
      (canon lift (core func $i "id")))
    (func (export "nothing") (canon lift (core func $i "nothing")))
    (func (export "bad") (param "x" (tuple u32 char)) (result u32)
      (canon lift (core func $i "second"))))
  (component $caller
    (import "callee" (instance $callee
      (type $inner' (record (field "a" u8) (field "b" s8) (field "c" u16)))
      (export "inner" (type $inner (eq $inner')))
      (type $outer' (record
        (field "i" $inner)
        (field "j" (tuple bool s16 u64 f32))
        (field "k" $inner)))
      (export "outer" (type $outer (eq $outer')))
      (type $box' (record (field "v" u8)))
      (export "box" (type $box (eq $box')))
      (type $boxes' (tuple $box))
      (export "boxes" (type $boxes (eq $boxes')))
      (export "sum" (func
        (param "o" $outer) (param "p" u8) (param "q" f64)
        (param "r" (tuple s64 char u32)) (param "s" bool)
        (result u32)))
      (export "wrapped" (func (param "x" u32) (result $boxes)))
      (export "nothing" (func))
      (export "bad" (func (param "x" (tuple u32 char)) (result u32)))))
    (core func $sum (canon lower (func $callee "sum")))
    (core func $wrapped (canon lower (func $callee "wrapped")))
    (core func $nothing (canon lower (func $callee "nothing")))
    (core func $bad (canon lower (func $callee "bad")))
    (core module $m
      (type $sum (func
        (param i32 i32 i32  i32 i32 i64 f32  i32 i32 i32  i32 f64 i64 i32 i32 i32)
        (result i32)))
      (import "" "sum" (func $sum (type $sum)))
      (import "" "wrapped" (func $wrapped (param i32) (result i32)))
      (import "" "nothing" (func $nothing))
      (import "" "bad" (func $bad (param i32 i32) (result i32)))
      (func (export "sum") (result i32)
        (call $sum
          (i32.const 1) (i32.const -2) (i32.const 3)
          (i32.const 1) (i32.const -5) (i64.const 6) (f32.const 7)
          (i32.const 8) (i32.const 9) (i32.const 10)
          (i32.const 11) (f64.const 12) (i64.const 13) (i32.const 0x41) (i32.const 131)
          (i32.const 1)))
      (func (export "sum-hostile") (result i32)
        (call $sum
          (i32.const 0x301) (i32.const 0x7ffffffe) (i32.const 0xffff0003)
          (i32.const 0x1000) (i32.const 0x1fffb) (i64.const 6) (f32.const 7)
          (i32.const 0x108) (i32.const 0x109) (i32.const 0x1000a)
          (i32.const 0xff0b) (f64.const 12) (i64.const 13) (i32.const 0x41) (i32.const 131)
          (i32.const 0x80000000)))
      (func (export "wrapped") (param i32) (result i32) (call $wrapped (local.get 0)))
      (func (export "nothing") (result i32) (call $nothing) (i32.const 5))
      (func (export "bad") (param i32) (result i32)
        (call $bad (i32.const 0) (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "sum" (func $sum))
      (export "wrapped" (func $wrapped))
      (export "nothing" (func $nothing))
      (export "bad" (func $bad))))))
    (func (export "sum") (result u32) (canon lift (core func $i "sum")))
    (func (export "sum-hostile") (result u32) (canon lift (core func $i "sum-hostile")))
    (func (export "wrapped") (param "x" u32) (result u32)
      (canon lift (core func $i "wrapped")))
    (func (export "nothing") (result u32) (canon lift (core func $i "nothing")))
    (func (export "bad") (param "x" u32) (result u32) (canon lift (core func $i "bad"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "sum" (func $caller "sum"))
  (export "sum-hostile" (func $caller "sum-hostile"))
  (export "wrapped" (func $caller "wrapped"))
  (export "nothing" (func $caller "nothing"))
  (export "bad" (func $caller "bad")))
