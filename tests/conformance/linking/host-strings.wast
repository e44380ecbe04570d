;; The host's string arrives in the memory of whoever asked for it, through that one's
;; own `realloc`; and a string that the host is given is read from the memory of its
;; owner.

(component definition $C
  (import "host" (instance $host (export "return-hi" (func (result string)))))
  (component $Asker
    (import "hi" (func $hi (result string)))
    (core module $Libc
      (memory (export "mem") 1)
      (global $calls (export "calls") (mut i32) (i32.const 0))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
        (i32.const 64)))
    (core instance $libc (instantiate $Libc))
    (core func $hi' (canon lower (func $hi) (memory $libc "mem") (realloc (func $libc "realloc"))))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "libc" "calls" (global $calls (mut i32)))
      (import "" "hi" (func $hi (param i32)))
      (func (export "fetch") (result i32) (call $hi (i32.const 8)) (i32.load16_u (i32.const 64)))
      (func (export "text") (result i32) (i32.const 8))
      (func (export "calls") (result i32) (global.get $calls)))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "hi" (func $hi'))))))
    (func (export "fetch") (result u32) (canon lift (core func $m "fetch")))
    (func (export "text") (result string) (canon lift (core func $m "text") (memory $libc "mem")))
    (func (export "calls") (result u32) (canon lift (core func $m "calls"))))
  (instance $a (instantiate $Asker (with "hi" (func $host "return-hi"))))
  (instance $b (instantiate $Asker (with "hi" (func $host "return-hi"))))
  (export "fetch-a" (func $a "fetch"))
  (export "fetch-b" (func $b "fetch"))
  (export "text-a" (func $a "text"))
  (export "text-b" (func $b "text"))
  (export "calls-a" (func $a "calls"))
  (export "calls-b" (func $b "calls")))

(component instance $c $C)
(assert_return (invoke "text-a") (str.const ""))
(assert_return (invoke "fetch-a") (u32.const 0x6968))
(assert_return (invoke "text-a") (str.const "hi"))
(assert_return (invoke "text-b") (str.const ""))
(assert_return (invoke "calls-a") (u32.const 1))
(assert_return (invoke "calls-b") (u32.const 0))
(assert_return (invoke "fetch-b") (u32.const 0x6968))
(assert_return (invoke "text-b") (str.const "hi"))
