(module
  (type (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (type (;2;) (func (param f32 f64) (result f32)))
  (type (;3;) (func (param i32)))
  (import "$root" "to-bool" (func $$root#to-bool (;0;) (type 0)))
  (import "$root" "to-s16" (func $$root#to-s16 (;1;) (type 1)))
  (import "$root" "to-color" (func $$root#to-color (;2;) (type 0)))
  (import "$root" "to-f32" (func $$root#to-f32 (;3;) (type 2)))
  (import "$root" "take-char" (func $$root#take-char (;4;) (type 3)))
  (import "$root" "take-color" (func $$root#take-color (;5;) (type 3)))
  (export "run" (func $root/run))
  (export "bad-char" (func $root/bad-char))
  (export "bad-case" (func $root/bad-case))
  (export "result-char" (func $root/same))
  (export "result-bool" (func $root/same))
  (export "result-flags" (func $root/same))
  (export "result-s8" (func $root/same))
  (export "same" (func $root/same))
  (func $root/run (;6;) (type 0) (param i32) (result i32)
    (local $s i32)
    i32.const 4660
    i32.const 98304
    call $$root#to-s16
    local.set $s
    f32.const nan:0x200001 (;=NaN;)
    f64.const -nan:0x4000000000001 (;=NaN;)
    call $$root#to-f32
    drop
    local.get 0
    call $$root#to-bool
    i32.const -2
    i32.and
    local.get $s
    i32.extend16_s
    local.get $s
    i32.sub
    i32.add
    i32.const 65528
    call $$root#to-color
    i32.const -2
    i32.and
    i32.add
  )
  (func $root/bad-char (;7;) (type 3) (param i32)
    local.get 0
    call $$root#take-char
  )
  (func $root/bad-case (;8;) (type 3) (param i32)
    local.get 0
    call $$root#take-color
  )
  (func $root/same (;9;) (type 0) (param i32) (result i32)
    local.get 0
  )
)
