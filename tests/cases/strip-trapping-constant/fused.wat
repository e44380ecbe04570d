(module
  (type $array (;0;) (array i64))
  (type (;1;) (func (result i32)))
  (global (;0;) (ref $array) i32.const -1 array.new_default $array)
  (export "run" (func $root/run))
  (func $root/run (;0;) (type 1) (result i32)
    i32.const 1
  )
)
