(module
  (type (;0;) (func (result i32)))
  (table (;0;) 2 2 funcref)
  (memory (;0;) 1 1)
  (export "run" (func $root/run))
  (elem (;0;) (i32.const 2) func)
  (func $root/run (;0;) (type 0) (result i32)
    i32.const 1
  )
  (data (;0;) (i32.const 65536) "")
)
