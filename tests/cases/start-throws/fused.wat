(module
  (type (;0;) (func))
  (type (;1;) (func (param i32)))
  (import "$root" "log" (func $$root#log (;0;) (type 1)))
  (tag $t (;0;) (type 0))
  (export "run" (func $root.1/run))
  (start $meld:start)
  (func $root.0/start (;1;) (type 0)
    throw $t
  )
  (func $root.1/start (;2;) (type 0)
    i32.const 2
    call $$root#log
  )
  (func $root.1/run (;3;) (type 0))
  (func $meld:start (;4;) (type 0)
    call $root.0/start
    call $root.1/start
  )
)
