(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (import "$root" "log" (func $$root#log (;0;) (type 0)))
  (memory (;0;) i64 1)
  (start $meld:start)
  (func $start (;1;) (type 1)
    i32.const 1
    call $$root#log
  )
  (func $meld:start (;2;) (type 1)
    call $start
    i64.const -1
    i32.const 0
    i32.const 2
    memory.init 0
    data.drop 0
  )
  (data (;0;) "AB")
)
