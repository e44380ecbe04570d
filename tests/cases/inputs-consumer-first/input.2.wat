(component
  (core module $m
    (memory 1)
    (data (i32.const 0) "\00")
    (func (export "step") (param i32) (result i32)
      (i32.store (i32.const 0)
        (i32.add (i32.load (i32.const 0)) (i32.const 1)))
      (if (result i32) (i32.eq (local.get 0) (i32.const 7))
        (then (i32.const 7))
        (else (i32.load (i32.const 0))))))
  (core instance $i (instantiate $m))
  (func $step (param "by" u8) (result u32) (canon lift (core func $i "step")))
  (instance $kernel (export "step" (func $step)))
  (export "test:pkg/kernel@0.1.0" (instance $kernel)))
