(module
  (type (;0;) (func (param i32) (result i32)))
  (memory (;0;) 1)
  (memory (;1;) 1)
  (export "test:pkg/kernel@0.1.0#step" (func $test:pkg/kernel@0.1.0/step))
  (export "run" (func $run/run))
  (export "step" (func $test:pkg/kernel@0.1.0/step))
  (func $test:pkg/kernel@0.1.0/step (;0;) (type 0) (param i32) (result i32)
    i32.const 0
    i32.const 0
    i32.load
    i32.const 1
    i32.add
    i32.store
    local.get 0
    i32.const 7
    i32.eq
    if (result i32) ;; label = @1
      i32.const 7
    else
      i32.const 0
      i32.load
    end
  )
  (func $run/run (;1;) (type 0) (param i32) (result i32)
    i32.const 0
    local.get 0
    call $"meld:adapter root/run->root/test:pkg/kernel@0.1.0 step"
    i32.const 100
    i32.add
    i32.store 1
    i32.const 0
    i32.load 1
  )
  (func $"meld:adapter root/run->root/test:pkg/kernel@0.1.0 step" (;2;) (type 0) (param i32) (result i32)
    local.get 0
    i32.const 255
    i32.and
    call $test:pkg/kernel@0.1.0/step
  )
  (data (;0;) (i32.const 0) "\00")
)
