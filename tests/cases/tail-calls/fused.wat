(module
  (type $f (;0;) (func (param i32) (result i32)))
  (table $t (;0;) 1 funcref)
  (export "even" (func $root.1/even))
  (export "indirect" (func $root.1/indirect))
  (export "ref" (func $root.1/ref))
  (export "tab" (table $t))
  (export "even$2" (func $root.0/even))
  (elem (;0;) (i32.const 0) func $odd)
  (elem (;1;) declare func $root.0/even)
  (func $root.0/even (;0;) (type $f) (param i32) (result i32)
    local.get 0
    i32.eqz
    if ;; label = @1
      i32.const 1
      return
    end
    local.get 0
    i32.const 1
    i32.sub
    i32.const 0
    return_call_indirect (type $f)
  )
  (func $odd (;1;) (type $f) (param i32) (result i32)
    local.get 0
    i32.eqz
    if ;; label = @1
      i32.const 0
      return
    end
    local.get 0
    i32.const 1
    i32.sub
    return_call $root.0/even
  )
  (func $root.1/even (;2;) (type $f) (param i32) (result i32)
    local.get 0
    return_call $root.0/even
  )
  (func $root.1/indirect (;3;) (type $f) (param i32) (result i32)
    local.get 0
    i32.eqz
    if ;; label = @1
      i32.const 1
      return
    end
    local.get 0
    i32.const 1
    i32.sub
    i32.const 0
    return_call_indirect (type $f)
  )
  (func $root.1/ref (;4;) (type $f) (param i32) (result i32)
    local.get 0
    ref.func $root.0/even
    return_call_ref $f
  )
)
