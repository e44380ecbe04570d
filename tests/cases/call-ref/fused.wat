(module
  (type $f (;0;) (func (param i32) (result i32)))
  (type (;1;) (func (param (ref null $f) i32) (result i32)))
  (type $padding (;2;) (func (param f32)))
  (type (;3;) (func (param i32 i32) (result i32)))
  (import "$root" "host" (func $$root#host (;0;) (type $f)))
  (table $t (;0;) 3 (ref null $f))
  (global $h (;0;) (ref $f) ref.func $$root#host)
  (export "run" (func $root.1/run))
  (export "host" (func $root.1/host))
  (export "inc" (func $inc))
  (export "apply" (func $root.0/apply))
  (elem (;0;) (table $t) (i32.const 0) (ref null $f) (ref.func $inc) (ref.func $square))
  (func $inc (;1;) (type $f) (param i32) (result i32)
    local.get 0
    i32.const 1
    i32.add
  )
  (func $root.0/apply (;2;) (type 1) (param (ref null $f) i32) (result i32)
    local.get 1
    local.get 0
    call_ref $f
  )
  (func $square (;3;) (type $f) (param i32) (result i32)
    local.get 0
    local.get 0
    i32.mul
  )
  (func $root.1/run (;4;) (type 3) (param i32 i32) (result i32)
    local.get 0
    table.get $t
    local.get 1
    call $root.0/apply
  )
  (func $root.1/host (;5;) (type $f) (param i32) (result i32)
    local.get 0
    global.get $h
    call_ref $f
    local.get 0
    global.get $h
    call_ref $f
    i32.eq
    i32.eqz
  )
)
