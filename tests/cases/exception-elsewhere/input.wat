;;! invoke "run" => 3
;;! invoke "throw" => trap UncaughtException

;; One function of a component throws, another one does not: only calls of the first
;; need a barrier. What runs in the other's call is the function itself, and the
;; caller's 'realloc' for its result.
(component
  (component $callee
    (core module $m
      (tag $t)
      (memory (export "memory") 1)
      (data (i32.const 0) "\10\00\00\00\03\00\00\00")
      (data (i32.const 16) "abc")
      (func $at (result i32) (i32.const 0))
      (func (export "text") (result i32) (call $at))
      (func (export "throw") (throw $t)))
    (core instance $i (instantiate $m))
    (func (export "text") (result string)
      (canon lift (core func $i "text") (memory $i "memory")))
    (func (export "throw") (canon lift (core func $i "throw"))))
  (component $caller
    (import "text" (func $text (result string)))
    (import "throw" (func $throw))
    (core module $libc
      (memory (export "memory") 1)
      (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 64)))
    (core instance $libc (instantiate $libc))
    (core func $text' (canon lower (func $text)
      (memory $libc "memory") (realloc (func $libc "realloc"))))
    (core func $throw' (canon lower (func $throw)))
    (core module $m
      (import "" "text" (func $text (param i32)))
      (import "" "throw" (func $throw))
      (import "libc" "memory" (memory 1))
      (func (export "run") (result i32)
        (call $text (i32.const 0))
        (i32.load (i32.const 4)))
      (func (export "throw") (result i32)
        (block $caught (try_table (catch_all $caught) (call $throw)))
        (i32.const 99)))
    (core instance $i (instantiate $m
      (with "libc" (instance $libc))
      (with "" (instance (export "text" (func $text')) (export "throw" (func $throw'))))))
    (func (export "run") (result u32) (canon lift (core func $i "run")))
    (func (export "throw") (result u32) (canon lift (core func $i "throw"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller
    (with "text" (func $a "text")) (with "throw" (func $a "throw"))))
  (export "run" (func $b "run"))
  (export "throw" (func $b "throw")))
