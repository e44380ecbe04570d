(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (type (;2;) (func (result i32)))
  (import "$root" "log" (func $$root#log (;0;) (type 0)))
  (import "$root" "log$2" (func $$root#log$2 (;1;) (type 0)))
  (import "$root" "log$3" (func $$root#log$3 (;2;) (type 0)))
  (import "$root" "log$4" (func $$root#log$4 (;3;) (type 0)))
  (global (;0;) i32 i32.const 1)
  (global (;1;) i32 i32.const 2)
  (global (;2;) i32 i32.const 4)
  (global (;3;) i32 i32.const 6)
  (export "run" (func $root.4/run))
  (export "n" (global 0))
  (export "n$2" (global 1))
  (export "n$3" (global 2))
  (export "n$4" (global 3))
  (start $meld:start)
  (func $root.1/start (;4;) (type 1)
    global.get 0
    call $$root#log
  )
  (func $child.1/start (;5;) (type 1)
    global.get 1
    call $$root#log$2
  )
  (func $child/grandchild/start (;6;) (type 1)
    i32.const 3
    call $$root#log$3
  )
  (func $child.3/start (;7;) (type 1)
    global.get 2
    call $$root#log$2
  )
  (func $unused/start (;8;) (type 1)
    i32.const 5
    call $$root#log$4
  )
  (func $root.3/start (;9;) (type 1)
    global.get 3
    call $$root#log
  )
  (func $root.4/run (;10;) (type 2) (result i32)
    i32.const 0
  )
  (func $meld:start (;11;) (type 1)
    call $root.1/start
    call $child.1/start
    call $child/grandchild/start
    call $child.3/start
    call $unused/start
    call $root.3/start
  )
)
