(module
  (type $t (;0;) (func (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (export "calls" (func $root.2/calls))
  (export "tail" (func $root.2/tail))
  (export "null" (func $root.2/null))
  (export "outside" (func $root.2/outside))
  (export "other-type" (func $root.2/other-type))
  (export "initial" (func $root.2/initial))
  (export "beyond" (func $root.2/beyond))
  (func $first (;0;) (type $t) (result i32)
    i32.const 1000
  )
  (func $second (;1;) (type $t) (result i32)
    i32.const 200
  )
  (func $third (;2;) (type $t) (result i32)
    i32.const 30
  )
  (func $fourth (;3;) (type $t) (result i32)
    i32.const 4
  )
  (func $square (;4;) (type 1) (param i32) (result i32)
    local.get 0
    local.get 0
    i32.mul
  )
  (func $ten (;5;) (type $t) (result i32)
    i32.const 10
  )
  (func $fifty (;6;) (type $t) (result i32)
    i32.const 50
  )
  (func $root.2/initial (;7;) (type $t) (result i32)
    call $fifty
    call $ten
    i32.add
  )
  (func $root.2/beyond (;8;) (type $t) (result i32)
    i32.const 1
    unreachable
    i32.add
  )
  (func $root.2/calls (;9;) (type $t) (result i32)
    call $first
    call $second
    i32.add
    call $third
    call $fourth
    i32.add
    i32.add
  )
  (func $root.2/tail (;10;) (type 1) (param i32) (result i32)
    i32.const 0
    drop
    local.get 0
    return_call $square
  )
  (func $root.2/null (;11;) (type $t) (result i32)
    i32.const 1
    unreachable
    i32.add
  )
  (func $root.2/outside (;12;) (type $t) (result i32)
    i32.const 1
    unreachable
    i32.add
  )
  (func $root.2/other-type (;13;) (type $t) (result i32)
    i32.const 1
    i32.const 1
    unreachable
    i32.add
  )
)
