(module
  (type $binary (;0;) (func (param i32 i32) (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (table $dispatch (;0;) 1 funcref)
  (memory $ram (;0;) 1)
  (memory $"#memory1 ram" (@name "ram") (;1;) 1)
  (global $counter (;0;) (mut i32) i32.const 0)
  (global $"#global1 counter" (@name "counter") (;1;) (mut i32) i32.const 0)
  (export "run" (func $root.1/entry))
  (export "inc" (func $root.0/entry))
  (elem $entries (;0;) (i32.const 0) func $root.1/helper)
  (func $root.0/helper (;0;) (type $binary) (param $left i32) (param $right i32) (result i32)
    (local $sum i32)
    local.get $left
    local.get $right
    i32.add
    local.set $sum
    local.get $sum
    global.set $counter
    local.get $sum
  )
  (func $root.0/entry (;1;) (type 1) (param $x i32) (result i32)
    block $out (result i32)
      local.get $x
      i32.const 1
      call $root.0/helper
    end
  )
  (func $root.1/helper (;2;) (type 1) (param $x i32) (result i32)
    local.get $x
    global.set $"#global1 counter"
    local.get $x
    call $root.0/entry
  )
  (func $root.1/entry (;3;) (type 1) (param $x i32) (result i32)
    i32.const 0
    local.get $x
    i32.store8 $"#memory1 ram"
    local.get $x
    call $root.1/helper
    i32.const 0
    call_indirect (type 1)
  )
  (data $greeting (;0;) (i32.const 0) "hi")
)
