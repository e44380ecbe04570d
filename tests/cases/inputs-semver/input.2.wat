(component
  (core module $m
    (func (export "get") (result i32) (i32.const 20))
    (func (export "more") (result i32) (i32.const 30)))
  (core instance $i (instantiate $m))
  (func $get (result u32) (canon lift (core func $i "get")))
  (func $more (result u32) (canon lift (core func $i "more")))
  (instance $api (export "get" (func $get)) (export "more" (func $more)))
  (export "test:pkg/api@1.2.0" (instance $api)))
