(module
  (type (;0;) (func (result i32)))
  (export "f" (func $i/f))
  (export "deep#f" (func $i/f))
  (export "outer#inner#f" (func $i/f))
  (func $i/f (;0;) (type 0) (result i32)
    i32.const 3
  )
)
