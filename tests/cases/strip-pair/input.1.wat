;;! invoke "run" 20 22 => 42
;;! option: strip-vestigial

;; What is left of an app and the kernel that it is linked with is the world: `run`.
;; Gone are the kernel's interface, since the app has it, with the kernel's memory,
;; data and allocator, which no signature needs; the app's import that nothing
;; calls; and what both modules export for tools.
(component
  (import "test:k/math" (instance $math
    (export "add" (func (param "a" u32) (param "b" u32) (result u32)))))
  (import "log" (func $log (param "x" u32)))
  (core func $add' (canon lower (func $math "add")))
  (core func $log' (canon lower (func $log)))
  (core module $m
    (import "math" "add" (func $add (param i32 i32) (result i32)))
    (import "host" "log" (func $log (param i32)))
    (memory (export "memory") 1)
    (global (export "__heap_base") i32 (i32.const 1024))
    (func $debug (param i32) (call $log (local.get 0)))
    (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
      (call $debug (local.get 3))
      (memory.grow (i32.const 1)))
    (func (export "run") (param i32 i32) (result i32)
      (call $add (local.get 0) (local.get 1))))
  (core instance $i (instantiate $m
    (with "math" (instance (export "add" (func $add'))))
    (with "host" (instance (export "log" (func $log'))))))
  (func (export "run") (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $i "run")
      (memory $i "memory") (realloc (func $i "cabi_realloc")))))
