;; The post-return function runs once the results are the caller's, with what the core
;; function returned (`canon_lift`).

(component definition $C
  (component $Callee
    (core module $M
      (memory (export "mem") 1)
      (global $freed (mut i32) (i32.const 0))
      (data (i32.const 16) "\00\00\00\00\03\00\00\00")
      (func (export "give") (result i32) (i32.const 16))
      ;; Spoils what was returned: the caller has its own copy by now.
      (func (export "free") (param i32)
        (global.set $freed (i32.add (global.get $freed) (local.get 0)))
        (memory.fill (i32.const 0) (i32.const 0xee) (i32.const 3)))
      (func (export "raw") (param i32) (result i32) (local.get 0))
      (func (export "freed") (result i32) (global.get $freed)))
    (core instance $m (instantiate $M))
    (func (export "give") (result (list u8))
      (canon lift (core func $m "give") (memory $m "mem") (post-return (func $m "free"))))
    (func (export "raw") (param "raw" u32) (result u8)
      (canon lift (core func $m "raw") (memory $m "mem") (post-return (func $m "free"))))
    (func (export "freed") (result u32)
      (canon lift (core func $m "freed"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "give" (func (result (list u8))))
      (export "raw" (func (param "raw" u32) (result u8)))
      (export "freed" (func (result u32)))))
    (core module $Libc
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (local.get $at)))
    (core instance $libc (instantiate $Libc))
    (core func $give (canon lower (func $callee "give") (memory $libc "mem") (realloc (func $libc "realloc"))))
    (core func $raw (canon lower (func $callee "raw")))
    (core func $freed (canon lower (func $callee "freed")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "give" (func $give (param i32)))
      (import "" "raw" (func $raw (param i32) (result i32)))
      (import "" "freed" (func $freed (result i32)))
      ;; The first byte that came.
      (func (export "give") (result i32)
        (call $give (i32.const 8))
        (i32.load8_u (i32.load (i32.const 8))))
      (func (export "raw") (param i32) (result i32) (call $raw (local.get 0)))
      (func (export "freed") (result i32) (call $freed)))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "give" (func $give))
        (export "raw" (func $raw))
        (export "freed" (func $freed))))))
    (func (export "give") (result u32)
      (canon lift (core func $m "give")))
    (func (export "raw") (param "raw" u32) (result u32)
      (canon lift (core func $m "raw")))
    (func (export "freed") (result u32)
      (canon lift (core func $m "freed"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "give" (func $caller "give"))
  (export "raw" (func $caller "raw"))
  (export "freed" (func $caller "freed")))

(component instance $c $C)
(assert_return (invoke "give") (u32.const 0))
(assert_return (invoke "freed") (u32.const 16))
(assert_return (invoke "give") (u32.const 0xee))
(assert_return (invoke "freed") (u32.const 32))
(assert_return (invoke "raw" (u32.const 0x101)) (u32.const 1))
(assert_return (invoke "freed") (u32.const 289))
