(module
  (type $f (;0;) (func (result i32)))
  (type $padding (;1;) (func (param i64)))
  (type (;2;) (func))
  (import "$root" "ask" (func $$root#ask (;0;) (type $f)))
  (global (;0;) (ref $f) ref.func $eight)
  (global (;1;) (ref $f) ref.func $$root#ask)
  (global (;2;) (ref null $f) ref.null $f)
  (global $slot (;3;) (mut (ref null $f)) ref.null $f)
  (global $copy (;4;) (ref $f) ref.func $eight)
  (global $ask-copy (;5;) (ref $f) ref.func $$root#ask)
  (export "call" (func $root.1/call))
  (export "host" (func $root.1/host))
  (export "null" (func $root.1/null))
  (export "set" (func $root.1/set))
  (export "call-slot" (func $root.0/call-slot))
  (export "eight" (func $eight))
  (export "eight2" (global 0))
  (export "ask" (global 1))
  (export "null$2" (global 2))
  (export "slot" (global $slot))
  (elem (;0;) declare func $eight)
  (func $eight (;1;) (type $f) (result i32)
    i32.const 8
  )
  (func $root.0/call-slot (;2;) (type $f) (result i32)
    global.get $slot
    call_ref $f
  )
  (func $root.1/call (;3;) (type $f) (result i32)
    global.get $copy
    call_ref $f
  )
  (func $root.1/host (;4;) (type $f) (result i32)
    global.get $ask-copy
    call_ref $f
    global.get 1
    call_ref $f
    i32.ne
  )
  (func $root.1/null (;5;) (type $f) (result i32)
    global.get 2
    ref.is_null
  )
  (func $root.1/set (;6;) (type 2)
    ref.func $eight
    global.set $slot
  )
)
