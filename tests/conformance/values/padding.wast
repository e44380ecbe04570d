;; Padding of records is not written: what the destination held there stays
;; (`store_record`).

(component definition $C
  (component $Callee
    (core module $M
      (memory (export "mem") 1)
      (data (i32.const 0) "\01\ee\ee\ee\02\00\00\00\03\ee\04\00\ee\ee\ee\ee\05\00\00\00\00\00\00\00")
      (func (export "give") (result i32) (i32.const 0)))
    (core instance $m (instantiate $M))
    (func (export "give") (result (tuple u8 u32 u8 u16 u64))
      (canon lift (core func $m "give") (memory $m "mem"))))
  (component $Caller
    (import "callee" (instance $callee
      (export "give" (func (result (tuple u8 u32 u8 u16 u64))))))
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
    (core func $give (canon lower (func $callee "give") (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "give" (func $give (param i32)))
      (func (export "word") (param i32) (result i64)
        (memory.fill (i32.const 0) (i32.const 0xff) (i32.const 24))
        (call $give (i32.const 0))
        (i64.load (local.get 0))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "give" (func $give))))))
    (func (export "word") (param "at" u32) (result u64)
      (canon lift (core func $m "word"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "word" (func $caller "word")))

(component instance $c $C)
(assert_return (invoke "word" (u32.const 0)) (u64.const 0x00000002ffffff01))
(assert_return (invoke "word" (u32.const 8)) (u64.const 0xffffffff0004ff03))
(assert_return (invoke "word" (u32.const 16)) (u64.const 5))
