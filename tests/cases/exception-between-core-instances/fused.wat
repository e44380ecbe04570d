(module
  (type (;0;) (func (param i32)))
  (type (;1;) (func (param i32 i32) (result i32)))
  (type (;2;) (func (param i32) (result i32)))
  (tag $t (;0;) (type 0) (param i32))
  (tag $"#tag1 t" (@name "t") (;1;) (type 0) (param i32))
  (export "catch-own" (func $root.2/catch-own))
  (export "catch-other" (func $root.2/catch-other))
  (export "uncaught" (func $root.2/uncaught))
  (export "t" (tag 0))
  (export "throw" (func $root.0/throw))
  (export "t$2" (tag 1))
  (export "throw$2" (func $root.1/throw))
  (func $root.0/throw (;0;) (type 0) (param i32)
    local.get 0
    throw $t
  )
  (func $root.1/throw (;1;) (type 0) (param i32)
    local.get 0
    throw $"#tag1 t"
  )
  (func $catch (;2;) (type 1) (param $other i32) (param $x i32) (result i32)
    block $none
      block $mine (result i32)
        try_table (catch $t $mine) (catch_all $none) ;; label = @3
          local.get $other
          if ;; label = @4
            local.get $x
            call $root.1/throw
          else
            local.get $x
            call $root.0/throw
          end
        end
        i32.const -1
        return
      end
      return
    end
    local.get $x
    i32.const 1000
    i32.add
  )
  (func $root.2/catch-own (;3;) (type 2) (param i32) (result i32)
    i32.const 0
    local.get 0
    call $catch
  )
  (func $root.2/catch-other (;4;) (type 2) (param i32) (result i32)
    i32.const 1
    local.get 0
    call $catch
  )
  (func $root.2/uncaught (;5;) (type 2) (param i32) (result i32)
    local.get 0
    call $root.0/throw
    i32.const 0
  )
)
