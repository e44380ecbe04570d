(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func))
  (type (;2;) (func (param i32 i32) (result i32)))
  (type (;3;) (func (result i32)))
  (memory (;0;) 1)
  (memory $a (;1;) 1)
  (memory $b (;2;) 2)
  (memory $c (;3;) 3)
  (export "move" (func $root.1/move))
  (export "fill" (func $root.1/fill))
  (export "get" (func $root.1/get))
  (export "sizes" (func $root.1/sizes))
  (func $root.1/move (;0;) (type 0) (param i32)
    i32.const 4
    i32.const 4
    i32.const 1
    memory.copy $c $a
  )
  (func $root.1/fill (;1;) (type 1)
    i32.const 4
    i32.const 9
    i32.const 1
    memory.fill $b
  )
  (func $root.1/get (;2;) (type 2) (param i32 i32) (result i32)
    local.get 0
    i32.eqz
    if ;; label = @1
      local.get 1
      i32.load8_u $a
      return
    end
    local.get 0
    i32.const 1
    i32.eq
    if ;; label = @1
      local.get 1
      i32.load8_u $b
      return
    end
    local.get 1
    i32.load8_u $c
  )
  (func $root.1/sizes (;3;) (type 3) (result i32)
    memory.size $a
    memory.size $b
    i32.const 10
    i32.mul
    memory.size $c
    i32.const 100
    i32.mul
    i32.add
    i32.add
  )
  (data (;0;) (i32.const 4) "Z")
  (data (;1;) (memory $a) (i32.const 4) "A")
  (data (;2;) (memory $b) (i32.const 4) "B")
  (data (;3;) (memory $c) (i32.const 4) "C")
)
