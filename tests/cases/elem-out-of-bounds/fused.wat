(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (type (;2;) (func (result i32)))
  (import "$root" "log" (func $$root#log (;0;) (type 0)))
  (table (;0;) 2 funcref)
  (export "run" (func $root.1/run))
  (start $meld:start)
  (elem (;0;) (i32.const 0) func $f)
  (elem (;1;) func $f $f)
  (func $root.0/start (;1;) (type 1)
    i32.const 1
    call $$root#log
  )
  (func $f (;2;) (type 1))
  (func $root.1/start (;3;) (type 1)
    i32.const 2
    call $$root#log
  )
  (func $root.1/run (;4;) (type 2) (result i32)
    i32.const 0
  )
  (func $meld:start (;5;) (type 1)
    call $root.0/start
    i32.const 1
    i32.const 0
    i32.const 2
    table.init 1
    elem.drop 1
    call $root.1/start
  )
)
