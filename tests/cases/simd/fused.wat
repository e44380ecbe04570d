(module
  (type (;0;) (func (result v128)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func (result i32)))
  (type (;3;) (func (result f32)))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (global (;0;) v128 v128.const i32x4 0x0000000a 0x00000014 0x0000001e 0x00000028)
  (global $copy (;1;) v128 v128.const i32x4 0x0000000a 0x00000014 0x0000001e 0x00000028)
  (export "lane" (func $root.1/lane))
  (export "shuffle" (func $root.1/shuffle))
  (export "load" (func $root.1/load))
  (export "relaxed" (func $root.1/relaxed))
  (export "v" (global 0))
  (func $sum (;0;) (type 0) (result v128)
    global.get $copy
    v128.const i32x4 0x00000001 0x00000002 0x00000003 0x00000004
    i32x4.add
  )
  (func $root.1/lane (;1;) (type 1) (param i32) (result i32)
    i32.const 32
    call $sum
    v128.store 1
    i32.const 32
    local.get 0
    i32.const 4
    i32.mul
    i32.add
    i32.load 1
  )
  (func $root.1/shuffle (;2;) (type 2) (result i32)
    v128.const i32x4 0x03020100 0x07060504 0x0b0a0908 0x0f0e0d0c
    v128.const i32x4 0x03030303 0x07060504 0x0b0a0908 0x0f0e0d0c
    i8x16.shuffle 2 17 4 5 0 1 2 3 4 5 6 7 8 9 10 11
    i32x4.extract_lane 0
  )
  (func $root.1/load (;3;) (type 1) (param i32) (result i32)
    local.get 0
    v128.const i32x4 0x00000000 0x00000000 0x00000000 0x00000000
    v128.load32_lane 1 2
    i32x4.extract_lane 2
  )
  (func $root.1/relaxed (;4;) (type 3) (result f32)
    f32.const 0x1p+1 (;=2;)
    f32x4.splat
    f32.const 0x1p+2 (;=4;)
    f32x4.splat
    f32.const 0x1p+0 (;=1;)
    f32x4.splat
    f32x4.relaxed_madd
    f32x4.extract_lane 1
  )
  (data (;0;) (memory 1) (i32.const 16) "\07\00\00\00")
)
