;; The callee gets a copy in its own memory: what it does to it is not seen by the
;; caller.

(component definition $C
  (component $Store
    (core module $M
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (global $calls (mut i32) (i32.const 0))
      (func (export "realloc") (param i32 i32 i32) (param $size i32) (result i32)
        (global.get $top)
        (global.set $top (i32.add (global.get $top) (local.get $size))))
      ;; Changes the bytes it got, and says where they are.
      (func (export "spoil") (param $at i32) (param $length i32) (result i32)
        (memory.fill (local.get $at) (i32.const 0x55) (local.get $length))
        (local.get $at)))
    (core instance $m (instantiate $M))
    (func (export "spoil") (param "x" (list u8)) (result u32)
      (canon lift (core func $m "spoil") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $App
    (import "spoil" (func $spoil (param "x" (list u8)) (result u32)))
    (core module $Libc (memory (export "mem") 1) (data (i32.const 8) "\01\02\03\04"))
    (core instance $libc (instantiate $Libc))
    (core func $spoil' (canon lower (func $spoil) (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "spoil" (func $spoil (param i32 i32) (result i32)))
      (func (export "spoil") (result i32) (call $spoil (i32.const 8) (i32.const 4)))
      (func (export "mine") (result i32) (i32.load (i32.const 8))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "spoil" (func $spoil'))))))
    (func (export "spoil") (result u32) (canon lift (core func $m "spoil")))
    (func (export "mine") (result u32) (canon lift (core func $m "mine"))))
  (instance $store (instantiate $Store))
  (instance $app (instantiate $App (with "spoil" (func $store "spoil"))))
  (export "spoil" (func $app "spoil"))
  (export "mine" (func $app "mine")))

(component instance $c $C)
(assert_return (invoke "spoil") (u32.const 1024))
(assert_return (invoke "mine") (u32.const 0x04030201))
(assert_return (invoke "spoil") (u32.const 1028))
(assert_return (invoke "mine") (u32.const 0x04030201))
