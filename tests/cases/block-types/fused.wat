(module
  (type (;0;) (func (param i32 i32 i32)))
  (type (;1;) (struct (field f64)))
  (type (;2;) (array i64))
  (type (;3;) (func))
  (type $swap (;4;) (func (param i32 i32) (result i32 i32)))
  (type $a (;5;) (struct (field i32)))
  (type $b (;6;) (struct (field i64)))
  (type $f (;7;) (func (result i32)))
  (type (;8;) (func (param i32 i32) (result i32)))
  (type (;9;) (func (param i32) (result i32)))
  (export "swap" (func $root.1/swap))
  (export "kind" (func $root.1/kind))
  (export "pick" (func $root.1/pick))
  (export "f" (func $root.0/f))
  (elem (;0;) declare func $ten $twenty)
  (func $root.0/f (;0;) (type 3))
  (func $ten (;1;) (type $f) (result i32)
    i32.const 10
  )
  (func $twenty (;2;) (type $f) (result i32)
    i32.const 20
  )
  (func $root.1/swap (;3;) (type 8) (param $x i32) (param $y i32) (result i32)
    (local $t i32)
    local.get $x
    local.get $y
    block (type $swap) (param i32 i32) (result i32 i32) ;; label = @1
      local.set $t
      local.set $x
      local.get $x
      local.get $t
    end
    i32.sub
  )
  (func $root.1/kind (;4;) (type 9) (param i32) (result i32)
    block $is-a (result (ref $a))
      local.get 0
      if (result anyref) ;; label = @2
        struct.new_default $b
      else
        struct.new_default $a
      end
      br_on_cast $is-a anyref (ref $a)
      drop
      i32.const 2
      return
    end
    drop
    i32.const 1
  )
  (func $root.1/pick (;5;) (type 9) (param i32) (result i32)
    (local $r (ref null $f))
    ref.func $ten
    ref.func $twenty
    local.get 0
    select (result (ref $f))
    local.set $r
    local.get $r
    call_ref $f
  )
)
