;; Error contexts belong to the component instance that makes them; their messages go
;; through its memory, in its encoding.
(component definition $C
  (component $Inner
    (core module $Memory (memory (export "memory") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 256)))
    (core instance $memory (instantiate $Memory))
    (core func $new (canon error-context.new (memory $memory "memory") string-encoding=utf16))
    (core func $message (canon error-context.debug-message
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=utf16))
    (core func $drop (canon error-context.drop))
    (core module $M
      (import "" "memory" (memory 1))
      (import "" "new" (func $new (param i32 i32) (result i32)))
      (import "" "message" (func $message (param i32 i32)))
      (import "" "drop" (func $drop (param i32)))
      (data (i32.const 16) "h\00i\00")
      ;; Handles count from 1.
      (func (export "first") (result i32)
        (local $context i32)
        (local.set $context (call $new (i32.const 16) (i32.const 2)))
        (call $message (local.get $context) (i32.const 64))
        (call $drop (local.get $context))
        (local.get $context))
      (func (export "dropped")
        (call $drop (call $new (i32.const 16) (i32.const 2)))
        (call $drop (i32.const 1)))
      (func (export "misaligned") (drop (call $new (i32.const 15) (i32.const 2)))))
    (core instance $m (instantiate $M (with "" (instance
      (export "memory" (memory $memory "memory"))
      (export "new" (func $new))
      (export "message" (func $message))
      (export "drop" (func $drop))))))
    (func (export "first") (result u32) (canon lift (core func $m "first")))
    (func (export "dropped") (canon lift (core func $m "dropped")))
    (func (export "misaligned") (canon lift (core func $m "misaligned"))))
  (instance $inner (instantiate $Inner))
  (export "first" (func $inner "first"))
  (export "dropped" (func $inner "dropped"))
  (export "misaligned" (func $inner "misaligned")))

(component instance $a $C)
(assert_return (invoke "first") (u32.const 1))
(assert_trap (invoke "dropped") "unknown handle index")
(component instance $b $C)
(assert_trap (invoke "misaligned") "string pointer not aligned to 2")
