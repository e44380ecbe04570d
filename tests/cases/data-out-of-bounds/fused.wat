(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (type (;2;) (func (result i32)))
  (import "$root" "log" (func $$root#log (;0;) (type 0)))
  (memory (;0;) 1)
  (export "run" (func $root.1/run))
  (start $meld:start)
  (func $start (;1;) (type 1)
    i32.const 1
    call $$root#log
  )
  (func $root.1/run (;2;) (type 2) (result i32)
    i32.const 0
  )
  (func $meld:start (;3;) (type 1)
    call $start
    i32.const 65535
    i32.const 0
    i32.const 2
    memory.init 0
    data.drop 0
  )
  (data (;0;) "ab")
)
