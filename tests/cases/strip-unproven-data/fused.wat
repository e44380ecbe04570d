(module
  (type (;0;) (func (result i32)))
  (type (;1;) (func))
  (memory (;0;) 1)
  (export "run" (func $root.1/run))
  (start $meld:start)
  (func $root.1/run (;0;) (type 0) (result i32)
    i32.const 1
  )
  (func $meld:start (;1;) (type 1)
    i32.const 65537
    i32.const 0
    i32.const 0
    memory.init 0
    data.drop 0
  )
  (data (;0;) "")
)
