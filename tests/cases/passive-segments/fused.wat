(module
  (type (;0;) (func))
  (type (;1;) (func (result i32)))
  (type (;2;) (func (param i32 i32 i32)))
  (type (;3;) (func (param i32) (result i32)))
  (table (;0;) 1 funcref)
  (table $t (;1;) 1 funcref)
  (memory (;0;) 1)
  (memory (;1;) 1)
  (export "touch" (func $root.0/touch))
  (export "init" (func $root.1/init))
  (export "fill" (func $root.1/fill))
  (export "drop" (func $root.1/drop))
  (export "byte" (func $root.1/byte))
  (export "call" (func $root.1/call))
  (elem (;0;) func $f)
  (elem $e (;1;) func $seven)
  (func $f (;0;) (type 0))
  (func $root.0/touch (;1;) (type 0)
    i32.const 0
    i32.const 0
    i32.const 1
    memory.init 0
    data.drop 0
    elem.drop 0
  )
  (func $seven (;2;) (type 1) (result i32)
    i32.const 7
  )
  (func $root.1/init (;3;) (type 2) (param i32 i32 i32)
    local.get 0
    local.get 1
    local.get 2
    memory.init 1 $d
  )
  (func $root.1/fill (;4;) (type 0)
    i32.const 0
    i32.const 0
    i32.const 1
    table.init $t $e
  )
  (func $root.1/drop (;5;) (type 0)
    data.drop $d
    elem.drop $e
  )
  (func $root.1/byte (;6;) (type 3) (param i32) (result i32)
    local.get 0
    i32.load8_u 1
  )
  (func $root.1/call (;7;) (type 3) (param i32) (result i32)
    local.get 0
    call_indirect $t (type 1)
  )
  (data (;0;) "zz")
  (data $d (;1;) "abc")
)
