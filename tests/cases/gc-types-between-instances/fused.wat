(module
  (type $unrelated (;0;) (func))
  (rec
    (type $node (;1;) (struct (field i32) (field (ref null $list))))
    (type $list (;2;) (array (mut (ref null $node))))
  )
  (rec
    (type $list2 (;3;) (array (mut (ref null $node2))))
    (type $node2 (;4;) (struct (field i32) (field (ref null $list2))))
  )
  (type (;5;) (func (param i32) (result (ref $node))))
  (type (;6;) (func (param i32) (result (ref $list))))
  (type (;7;) (func (param i32) (result anyref)))
  (type (;8;) (func (param i32) (result i32)))
  (export "get" (func $root.1/get))
  (export "length" (func $root.1/length))
  (export "classify" (func $root.1/classify))
  (export "cast" (func $root.1/cast))
  (export "node" (func $root.0/node))
  (export "list" (func $root.0/list))
  (export "any" (func $root.0/any))
  (func $root.0/node (;0;) (type 5) (param i32) (result (ref $node))
    local.get 0
    ref.null $list
    struct.new $node
  )
  (func $root.0/list (;1;) (type 6) (param i32) (result (ref $list))
    local.get 0
    array.new_default $list
  )
  (func $root.0/any (;2;) (type 7) (param i32) (result anyref)
    block $b2
      block $b1
        block $b0
          local.get 0
          br_table $b0 $b1 $b2
        end
        i32.const 1
        ref.null $list
        struct.new $node
        return
      end
      i32.const 2
      array.new_default $list
      return
    end
    local.get 0
    i32.const 3
    i32.eq
    if ;; label = @1
      i32.const 5
      ref.i31
      return
    end
    i32.const 1
    ref.null $list2
    struct.new $node2
  )
  (func $root.1/get (;3;) (type 8) (param i32) (result i32)
    local.get 0
    call $root.0/node
    struct.get $node 0
    i32.const 1
    i32.add
  )
  (func $root.1/length (;4;) (type 8) (param i32) (result i32)
    local.get 0
    call $root.0/list
    array.len
  )
  (func $root.1/cast (;5;) (type 8) (param i32) (result i32)
    local.get 0
    call $root.0/any
    ref.cast (ref $node)
    struct.get $node 0
  )
  (func $root.1/classify (;6;) (type 8) (param i32) (result i32)
    (local $r anyref)
    local.get 0
    call $root.0/any
    local.set $r
    local.get $r
    ref.test (ref $node)
    if ;; label = @1
      i32.const 1
      return
    end
    local.get $r
    ref.test (ref $list)
    if ;; label = @1
      i32.const 2
      return
    end
    local.get $r
    ref.test (ref i31)
    if ;; label = @1
      i32.const 3
      return
    end
    i32.const 0
  )
)
