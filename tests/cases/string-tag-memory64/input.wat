;;! fused-only: the tag of latin1+utf16 is the highest bit of a length, and Wasmtime takes bit 31 of a 64-bit one
;;! invoke "untagged" => 2
;;! invoke "tagged" => 9223372036854775810
;;! invoke "bit-31" => trap UnreachableCodeReached

;; latin1+utf16 in a 64-bit memory: the tag of a length is its bit 63, and bit 31
;; is as good as any other. The callee, whose memory has 32 bits, returns what it
;; gets; the caller returns the length that comes back.
(component
  (component $callee
    (core module $m
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (global.get $next)
        (global.set $next (i32.and
          (i32.add (i32.add (global.get $next) (local.get 3)) (i32.const 7)) (i32.const -8))))
      (func (export "echo") (param i32 i32) (result i32)
        (i32.store (i32.const 0) (local.get 0))
        (i32.store (i32.const 4) (local.get 1))
        (i32.const 0)))
    (core instance $i (instantiate $m))
    (func (export "echo") (param "s" string) (result string)
      (canon lift (core func $i "echo") (memory $i "memory") (realloc (func $i "realloc"))
        string-encoding=latin1+utf16)))
  (component $caller
    (import "echo" (func $echo (param "s" string) (result string)))
    (core module $memory
      (memory (export "memory") i64 1)
      (data (i64.const 8) "\fc\ff") ;; two characters of Latin-1
      (data (i64.const 16) "\fc\00\ac\20") ;; two of UTF-16
      (func (export "realloc") (param i64 i64 i64 i64) (result i64) (i64.const 64)))
    (core instance $memory (instantiate $memory))
    (core func $echo' (canon lower (func $echo) (memory $memory "memory")
      (realloc (func $memory "realloc")) string-encoding=latin1+utf16))
    (core module $m
      (import "" "memory" (memory i64 1))
      (import "" "echo" (func $echo (param i64 i64 i64)))
      (func $length (param $ptr i64) (param $len i64) (result i64)
        (call $echo (local.get $ptr) (local.get $len) (i64.const 32))
        (i64.load (i64.const 40)))
      (func (export "untagged") (result i64) (call $length (i64.const 8) (i64.const 2)))
      (func (export "tagged") (result i64)
        (call $length (i64.const 16) (i64.const 0x8000000000000002)))
      (func (export "bit-31") (result i64)
        (call $length (i64.const 16) (i64.const 0x80000002))))
    (core instance $i (instantiate $m (with "" (instance
      (export "memory" (memory $memory "memory")) (export "echo" (func $echo'))))))
    (func (export "untagged") (result u64) (canon lift (core func $i "untagged")))
    (func (export "tagged") (result u64) (canon lift (core func $i "tagged")))
    (func (export "bit-31") (result u64) (canon lift (core func $i "bit-31"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "echo" (func $callee "echo"))))
  (export "untagged" (func $caller "untagged"))
  (export "tagged" (func $caller "tagged"))
  (export "bit-31" (func $caller "bit-31")))
