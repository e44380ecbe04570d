(module
  (type (;0;) (func (param i32) (result i32)))
  (import "$root" "f" (func $$root#f (;0;) (type 0)))
  (import "$root" "f$2" (func $$root#f$2 (;1;) (type 0)))
  (global $last (;0;) (mut i32) i32.const 0)
  (global $"#global1 last" (@name "last") (;1;) (mut i32) i32.const 0)
  (export "a" (func $a/run))
  (export "b" (func $b/run))
  (export "narrow" (func $a/narrow))
  (export "run" (func $a/run))
  (export "run$2" (func $b/run))
  (export "narrow$2" (func $b/narrow))
  (func $a/run (;2;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 256
    i32.add
    call $$root#f
    global.set $last
    global.get $last
    i32.const 255
    i32.le_u
    i32.const 2
    i32.add
  )
  (func $a/narrow (;3;) (type 0) (param i32) (result i32)
    local.get 0
    call $$root#f
    drop
    local.get 0
    i32.const 255
    i32.and
  )
  (func $b/run (;4;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 256
    i32.add
    call $$root#f$2
    global.set $"#global1 last"
    global.get $"#global1 last"
    i32.const 255
    i32.le_u
    i32.const 2
    i32.add
  )
  (func $b/narrow (;5;) (type 0) (param i32) (result i32)
    local.get 0
    call $$root#f$2
    drop
    local.get 0
    i32.const 255
    i32.and
  )
)
