(component
  (core module $m
    (memory (export "memory") 2)
    (func (export "get") (result i32) (i32.const 7))
    (func (export "set") (param i32) (i32.store (i32.const 0) (local.get 0))))
  (core instance $i (instantiate $m))
  (func $get (result u32) (canon lift (core func $i "get")))
  (func $set (param "x" u32) (canon lift (core func $i "set")))
  (instance $seven (export "get" (func $get)) (export "set" (func $set)))
  (export "test:k/seven" (instance $seven)))
