(module
  (type $field (;0;) (struct (field i32)))
  (type $super (;1;) (sub (struct (field (ref null $field)))))
  (type $sub (;2;) (sub $super (struct (field (ref null $field)) (field i64))))
  (rec
    (type $one (;3;) (struct (field (ref null $other))))
    (type $other (;4;) (struct))
  )
  (type (;5;) (func (param (ref null $sub))))
  (type (;6;) (func (result i32)))
  (export "run" (func $root/run))
  (func $f (;0;) (type 5) (param (ref null $sub)))
  (func $root/run (;1;) (type 6) (result i32)
    ref.null $sub
    call $f
    ref.null $one
    drop
    i32.const 1
  )
)
