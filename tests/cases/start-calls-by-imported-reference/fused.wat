(module
  (type $t (;0;) (func (param i32)))
  (type (;1;) (func))
  (import "$root" "log" (func $$root#log (;0;) (type $t)))
  (table (;0;) 1 funcref)
  (global (;0;) (mut funcref) ref.func $root.0/0)
  (export "go" (func $root.1/go))
  (start $meld:start)
  (elem (;0;) func $$root#log)
  (func $root.0/0 (;1;) (type $t) (param i32)
    local.get 0
    i32.const 0
    call_indirect (type $t)
  )
  (func $root.1/go (;2;) (type 1)
    i32.const 1
    call $root.0/0
  )
  (func $s (;3;) (type 1)
    i32.const 3
    global.get 0
    ref.cast (ref $t)
    call_ref $t
  )
  (func $meld:start (;4;) (type 1)
    call $s
    i32.const 0
    i32.const 0
    i32.const 1
    table.init 0
    elem.drop 0
  )
)
