(module
  (type $t (;0;) (func (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (type (;2;) (func))
  (import "$root" "host" (func $$root#host (;0;) (type $t)))
  (table (;0;) 2 funcref)
  (table (;1;) 2 funcref)
  (table (;2;) 2 funcref)
  (export "by-index" (func $root.4/by-index))
  (export "ask" (func $root.2/0))
  (export "set" (func $root.5/set))
  (export "written" (func $root.5/written))
  (export "f" (func $root.0/f))
  (export "table" (table 0))
  (export "0" (func $root.1/0))
  (export "table$2" (table 1))
  (export "0$2" (func $root.2/0))
  (export "table$3" (table 2))
  (export "0$3" (func $root.3/0))
  (elem (;0;) declare func $eight)
  (elem (;1;) (i32.const 0) func $root.0/f)
  (elem (;2;) (table 1) (i32.const 0) func $$root#host)
  (elem (;3;) (table 2) (i32.const 0) func $root.0/f)
  (func $root.0/f (;1;) (type $t) (result i32)
    i32.const 7
  )
  (func $root.1/0 (;2;) (type $t) (result i32)
    i32.const 0
    call_indirect (type $t)
  )
  (func $root.2/0 (;3;) (type $t) (result i32)
    i32.const 0
    call_indirect 1 (type $t)
  )
  (func $root.3/0 (;4;) (type $t) (result i32)
    i32.const 0
    call_indirect 2 (type $t)
  )
  (func $root.4/by-index (;5;) (type 1) (param i32) (result i32)
    local.get 0
    call_indirect (type $t)
  )
  (func $eight (;6;) (type $t) (result i32)
    i32.const 8
  )
  (func $root.5/set (;7;) (type 2)
    i32.const 0
    ref.func $eight
    table.set 2
  )
  (func $root.5/written (;8;) (type $t) (result i32)
    call $root.3/0
  )
)
