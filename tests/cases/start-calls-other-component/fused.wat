(module
  (type (;0;) (func))
  (type (;1;) (func (param i32)))
  (type (;2;) (func (result i32)))
  (global $last (;0;) (mut i32) i32.const 0)
  (global $count (;1;) (mut i32) i32.const -1)
  (export "last" (func $sink/last))
  (export "count" (func $sink/count))
  (export "put" (func $sink/put))
  (start $meld:start)
  (func $sink/start (;0;) (type 0)
    global.get $count
    i32.const 1
    i32.add
    global.set $count
  )
  (func $sink/put (;1;) (type 1) (param i32)
    local.get 0
    global.set $last
    global.get $count
    i32.const 1
    i32.add
    global.set $count
  )
  (func $sink/last (;2;) (type 2) (result i32)
    global.get $last
  )
  (func $sink/count (;3;) (type 2) (result i32)
    global.get $count
  )
  (func $source/start (;4;) (type 0)
    i32.const 386
    call $"meld:adapter root/source->root/sink put"
  )
  (func $"meld:adapter root/source->root/sink put" (;5;) (type 1) (param i32)
    local.get 0
    i32.const 255
    i32.and
    call $sink/put
  )
  (func $meld:start (;6;) (type 0)
    call $sink/start
    call $source/start
  )
)
