(module
  (type (;0;) (func (param i32) (result i32)))
  (export "run" (func $i.1/run))
  (export "f" (func $i.0/f))
  (func $i.0/f (;0;) (type 0) (param i32) (result i32)
    local.get 0
  )
  (func $i.1/run (;1;) (type 0) (param i32) (result i32)
    local.get 0
    call $"meld:adapter root/i->root/i f"
  )
  (func $"meld:adapter root/i->root/i f" (;2;) (type 0) (param i32) (result i32)
    unreachable
  )
)
