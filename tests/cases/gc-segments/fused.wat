(module
  (type (;0;) (func))
  (type $padding (;1;) (func (param i64 i64)))
  (type $bytes (;2;) (array (mut i8)))
  (type $f (;3;) (func (result i32)))
  (type $funcs (;4;) (array (ref null $f)))
  (type (;5;) (func (param i32 i32) (result i32)))
  (type (;6;) (func (param i32) (result i32)))
  (table (;0;) 1 funcref)
  (memory (;0;) 1)
  (export "sum" (func $root.1/sum))
  (export "call" (func $root.1/call))
  (elem (;0;) (i32.const 0) func $f)
  (elem $e (;1;) (ref null $f) (ref.func $ten) (ref.func $twenty))
  (func $f (;0;) (type 0))
  (func $ten (;1;) (type $f) (result i32)
    i32.const 10
  )
  (func $twenty (;2;) (type $f) (result i32)
    i32.const 20
  )
  (func $root.1/sum (;3;) (type 5) (param $from i32) (param $count i32) (result i32)
    (local $a (ref $bytes)) (local $sum i32)
    local.get $from
    local.get $count
    array.new_data $bytes $d
    local.set $a
    loop $again
      local.get $count
      i32.const 1
      i32.sub
      local.set $count
      local.get $sum
      local.get $a
      local.get $count
      array.get_u $bytes
      i32.add
      local.set $sum
      local.get $count
      br_if $again
    end
    local.get $sum
  )
  (func $root.1/call (;4;) (type 6) (param i32) (result i32)
    i32.const 0
    i32.const 2
    array.new_elem $funcs $e
    local.get 0
    array.get $funcs
    call_ref $f
  )
  (data (;0;) (i32.const 0) "before")
  (data $d (;1;) "ABC")
)
