(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func))
  (table $t (;0;) 1 funcref)
  (table $"#table1 t" (@name "t") (;1;) 1 funcref)
  (memory (;0;) 1)
  (memory (;1;) 1)
  (export "drop-a" (func $root.0/drop))
  (export "fill-a" (func $root.0/fill))
  (export "call-a" (func $root.0/call))
  (export "fill-b" (func $root.1/fill))
  (export "call-b" (func $root.1/call))
  (export "drop" (func $root.0/drop))
  (export "fill" (func $root.0/fill))
  (export "call" (func $root.0/call))
  (export "drop$2" (func $root.1/drop))
  (export "fill$2" (func $root.1/fill))
  (export "call$2" (func $root.1/call))
  (elem $e (;0;) func $root.0/seven)
  (elem $"#elem1 e" (@name "e") (;1;) func $root.1/seven)
  (func $root.0/seven (;0;) (type 0) (result i32)
    i32.const 7
  )
  (func $root.0/drop (;1;) (type 1)
    data.drop $d
    elem.drop $e
  )
  (func $root.0/fill (;2;) (type 0) (result i32)
    i32.const 0
    i32.const 0
    i32.const 1
    memory.init $d
    i32.const 0
    i32.load8_u
  )
  (func $root.0/call (;3;) (type 0) (result i32)
    i32.const 0
    i32.const 0
    i32.const 1
    table.init $e
    i32.const 0
    call_indirect (type 0)
  )
  (func $root.1/seven (;4;) (type 0) (result i32)
    i32.const 7
  )
  (func $root.1/drop (;5;) (type 1)
    data.drop $"#data1 d"
    elem.drop $"#elem1 e"
  )
  (func $root.1/fill (;6;) (type 0) (result i32)
    i32.const 0
    i32.const 0
    i32.const 1
    memory.init 1 $"#data1 d"
    i32.const 0
    i32.load8_u 1
  )
  (func $root.1/call (;7;) (type 0) (result i32)
    i32.const 0
    i32.const 0
    i32.const 1
    table.init $"#table1 t" $"#elem1 e"
    i32.const 0
    call_indirect $"#table1 t" (type 0)
  )
  (data $d (;0;) "A")
  (data $"#data1 d" (@name "d") (;1;) "A")
)
