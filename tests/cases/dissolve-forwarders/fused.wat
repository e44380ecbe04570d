(module
  (type $t (;0;) (func (param i32 i32) (result i32)))
  (type (;1;) (func (param i32) (result i32)))
  (import "$root" "host" (func $$root#host (;0;) (type 1)))
  (export "chain" (func $root.0/sum))
  (export "tail" (func $root.0/sum))
  (export "through-global" (func $root.2/through-global))
  (export "swapped" (func $root.2/swapped))
  (export "twice" (func $root.2/twice))
  (export "guarded" (func $root.2/guarded))
  (export "to-host" (func $root.2/to-host))
  (func $root.0/sum (;1;) (type $t) (param i32 i32) (result i32)
    local.get 0
    i32.const 3
    i32.mul
    local.get 1
    i32.add
  )
  (func $swaps (;2;) (type $t) (param i32 i32) (result i32)
    local.get 1
    local.get 0
    call $root.0/sum
  )
  (func $doubles (;3;) (type 1) (param i32) (result i32)
    local.get 0
    local.get 0
    call $root.0/sum
  )
  (func $catches (;4;) (type $t) (param i32 i32) (result i32)
    block $caught
      try_table (result i32) (catch_all $caught) ;; label = @2
        local.get 0
        local.get 1
        call $root.0/sum
      end
      return
    end
    i32.const 0
  )
  (func $root.2/through-global (;5;) (type $t) (param i32 i32) (result i32)
    i32.const 0
    local.get 0
    local.get 1
    call $root.0/sum
    i32.add
  )
  (func $root.2/swapped (;6;) (type $t) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call $swaps
    i32.const 1
    i32.sub
  )
  (func $root.2/twice (;7;) (type 1) (param i32) (result i32)
    local.get 0
    call $doubles
    i32.const 1
    i32.add
  )
  (func $root.2/guarded (;8;) (type $t) (param i32 i32) (result i32)
    local.get 0
    local.get 1
    call $catches
    i32.const 2
    i32.add
  )
  (func $root.2/to-host (;9;) (type 1) (param i32) (result i32)
    local.get 0
    call $$root#host
  )
)
