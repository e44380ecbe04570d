;; A component that has nothing to do with the module under test. Instantiated
;; first, it takes index 0 and more in every index space of the fused module,
;; so that no index of the module under test stays what it was. Its export
;; `unrelated-failures` notices when its own items were mixed up with others or
;; written to by them.
(component
  (core module $state
    (rec
      (type $node (struct (field (mut (ref null $list))) (field i32)))
      (type $list (array (mut (ref null $node)))))
    (type $binary (func (param i32 i32) (result i32)))
    (type $nullary (func (result i32)))
    (type $thrown (func (param i32)))

    (tag $tag (export "unrelated-tag") (type $thrown))
    (memory $memory (export "unrelated-memory") 1 3)
    (memory $second 1 1)
    (table $table (export "unrelated-table") 4 4 funcref)
    (table $nodes 2 2 (ref null $node))
    (global $counter (export "unrelated-counter") (mut i32) (i32.const 40))
    (global $constant (export "unrelated-constant") i64 (i64.const -7))
    (global $node (mut (ref null $node)) (ref.null $node))

    (func $add (export "unrelated-add") (type $binary)
      (i32.add (local.get 0) (local.get 1)))
    (func $two (type $nullary) (i32.const 2))
    (func $start
      (global.set $node (struct.new $node (ref.null $list) (i32.const 5)))
      (table.set $nodes (i32.const 1) (global.get $node))
      (memory.init $memory $passive (i32.const 64) (i32.const 0) (i32.const 4))
      (data.drop $passive)
      (i32.store $second (i32.const 8) (i32.const 77))
      (table.init $table $late (i32.const 2) (i32.const 0) (i32.const 1))
      (elem.drop $late)
      (global.set $counter
        (call $add (global.get $counter)
          (call_indirect $table (type $nullary) (i32.const 2)))))
    (start $start)

    ;; The number of checks that fail: 0 as long as all is well.
    (func (export "unrelated-failures") (type $nullary)
      (block $caught (result i32)
        (try_table (catch $tag $caught)
          (throw $tag (i32.const 9)))
        (unreachable))
      (i32.ne (i32.const 9))
      (i32.add (i32.ne (global.get $counter) (i32.const 42)))
      (i32.add (i64.ne (global.get $constant) (i64.const -7)))
      (i32.add (i32.ne (i32.load $memory (i32.const 16)) (i32.const 0x64636261)))
      (i32.add (i32.ne (i32.load $memory (i32.const 64)) (i32.const 0x34333231)))
      (i32.add (i32.ne (memory.size $memory) (i32.const 1)))
      (i32.add (i32.ne (i32.load $second (i32.const 8)) (i32.const 77)))
      (i32.add (i32.ne (i32.const 7)
        (call_indirect $table (type $binary)
          (i32.const 3) (i32.const 4) (i32.const 1))))
      (i32.add (i32.ne (table.size $table) (i32.const 4)))
      (i32.add (i32.eqz (ref.is_null (table.get $table (i32.const 3)))))
      (i32.add (i32.ne (i32.const 5)
        (struct.get $node 1 (table.get $nodes (i32.const 1))))))

    (data $active (memory $memory) (i32.const 16) "abcd")
    (data $passive "1234")
    (elem $filled (table $table) (i32.const 1) func $add)
    (elem $late func $two)
    (elem declare func $start))

  (core module $user
    (import "state" "unrelated-memory" (memory 1 3))
    (import "state" "unrelated-add"
      (func $add (param i32 i32) (result i32)))
    (import "state" "unrelated-constant" (global i64))
    (func (export "unrelated-sum") (result i32)
      (call $add (i32.load8_u (i32.const 16)) (i32.const 3))))

  (core instance $state (instantiate $state))
  (core instance (instantiate $user (with "state" (instance $state)))))
