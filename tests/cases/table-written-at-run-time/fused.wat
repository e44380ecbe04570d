(module
  (type $t (;0;) (func (result i32)))
  (type (;1;) (func))
  (table (;0;) 1 1 funcref)
  (table $fill (;1;) 1 1 funcref)
  (table $copy (;2;) 1 1 funcref)
  (table $from (;3;) 1 1 funcref)
  (table $init (;4;) 1 1 funcref)
  (table $grow (;5;) 0 1 funcref)
  (table $two (;6;) 2 2 funcref)
  (global $at (;0;) (mut i32) i32.const 0)
  (export "call" (func $root.0/call))
  (export "set" (func $root.1/set))
  (export "fill" (func $root.1/fill))
  (export "copy" (func $root.1/copy))
  (export "init" (func $root.1/init))
  (export "grow" (func $root.1/grow))
  (export "set-global" (func $root.1/set-global))
  (export "call-filled" (func $root.1/call-filled))
  (export "call-copied" (func $root.1/call-copied))
  (export "call-init" (func $root.1/call-init))
  (export "call-grown" (func $root.1/call-grown))
  (export "call-global" (func $root.1/call-global))
  (elem (;0;) (i32.const 0) func $1)
  (elem (;1;) (table $fill) (i32.const 0) func $3)
  (elem (;2;) (table $copy) (i32.const 0) func $5)
  (elem (;3;) (table $from) (i32.const 0) func $6)
  (elem (;4;) (table $init) (i32.const 0) func $7)
  (elem (;5;) (table $two) (i32.const 0) func $10 $11)
  (elem $8-only (;6;) func $8)
  (elem (;7;) declare func $2 $4 $9)
  (func $1 (;0;) (type $t) (result i32)
    i32.const 1
  )
  (func $root.0/call (;1;) (type $t) (result i32)
    i32.const 0
    i32.const 0
    call_indirect (type $t)
    i32.add
  )
  (func $2 (;2;) (type $t) (result i32)
    i32.const 2
  )
  (func $3 (;3;) (type $t) (result i32)
    i32.const 3
  )
  (func $4 (;4;) (type $t) (result i32)
    i32.const 4
  )
  (func $5 (;5;) (type $t) (result i32)
    i32.const 5
  )
  (func $6 (;6;) (type $t) (result i32)
    i32.const 6
  )
  (func $7 (;7;) (type $t) (result i32)
    i32.const 7
  )
  (func $8 (;8;) (type $t) (result i32)
    i32.const 8
  )
  (func $9 (;9;) (type $t) (result i32)
    i32.const 9
  )
  (func $10 (;10;) (type $t) (result i32)
    i32.const 10
  )
  (func $11 (;11;) (type $t) (result i32)
    i32.const 11
  )
  (func $root.1/set (;12;) (type 1)
    i32.const 0
    ref.func $2
    table.set 0
  )
  (func $root.1/fill (;13;) (type 1)
    i32.const 0
    ref.func $4
    i32.const 1
    table.fill $fill
  )
  (func $root.1/copy (;14;) (type 1)
    i32.const 0
    i32.const 0
    i32.const 1
    table.copy $copy $from
  )
  (func $root.1/init (;15;) (type 1)
    i32.const 0
    i32.const 0
    i32.const 1
    table.init $init $8-only
  )
  (func $root.1/grow (;16;) (type 1)
    ref.func $9
    i32.const 1
    table.grow $grow
    drop
  )
  (func $root.1/set-global (;17;) (type 1)
    i32.const 1
    global.set $at
  )
  (func $root.1/call-filled (;18;) (type $t) (result i32)
    i32.const 0
    call_indirect $fill (type $t)
  )
  (func $root.1/call-copied (;19;) (type $t) (result i32)
    i32.const 0
    call_indirect $copy (type $t)
  )
  (func $root.1/call-init (;20;) (type $t) (result i32)
    i32.const 0
    call_indirect $init (type $t)
  )
  (func $root.1/call-grown (;21;) (type $t) (result i32)
    i32.const 0
    call_indirect $grow (type $t)
  )
  (func $root.1/call-global (;22;) (type $t) (result i32)
    global.get $at
    call_indirect $two (type $t)
  )
)
