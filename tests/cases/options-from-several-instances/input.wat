;;! invoke "run" 3 => 327
;;! invoke "run" 0 => 33
;;! invoke "freed" => 2
;;! invoke "copied" => 2
;;! invoke "next" => 259
;;! invoke "run" 65529 => trap StringOutOfBounds

;; Memory, realloc and post-return come each from a core instance of its own, on
;; both sides of one edge, and none of them from the one that calls or is called.
;; The state of the callee's realloc and post-return is in yet another instance.
;;
;; run(n) sends the n bytes from 8 on, where "abc" is, in a memory of 65536. The
;; callee appends '!', and the bytes of its result are added up.
(component
  (component $callee
    (core module $memory (memory (export "m") 1))
    (core module $state
      (global (export "next") (mut i32) (i32.const 256))
      (global (export "freed") (mut i32) (i32.const 0)))
    (core module $realloc
      (import "" "next" (global $next (mut i32)))
      (func (export "r") (param i32 i32 i32 i32) (result i32)
        (global.get $next)
        (global.set $next (i32.add (global.get $next) (local.get 3)))))
    (core module $post
      (import "" "freed" (global $freed (mut i32)))
      (func (export "p") (param i32)
        (global.set $freed (i32.add (global.get $freed) (i32.const 1)))))
    (core module $m
      (import "memory" "m" (memory 1))
      (import "state" "next" (global $next (mut i32)))
      (import "state" "freed" (global $freed (mut i32)))
      (func (export "next") (result i32) (global.get $next))
      (func (export "freed") (result i32) (global.get $freed))
      (func (export "shout") (param i32 i32) (result i32)
        (i32.store8 (i32.add (local.get 0) (local.get 1)) (i32.const 0x21))
        (i32.store offset=16 (i32.const 0) (local.get 0))
        (i32.store offset=20 (i32.const 0) (i32.add (local.get 1) (i32.const 1)))
        (i32.const 16)))
    (core instance $memory (instantiate $memory))
    (core instance $state (instantiate $state))
    (core instance $realloc (instantiate $realloc (with "" (instance $state))))
    (core instance $post (instantiate $post (with "" (instance $state))))
    (core instance $i (instantiate $m
      (with "memory" (instance $memory)) (with "state" (instance $state))))
    (func (export "shout") (param "s" string) (result string)
      (canon lift (core func $i "shout")
        (memory $memory "m")
        (realloc (func $realloc "r"))
        (post-return (func $post "p"))))
    (func (export "next") (result u32) (canon lift (core func $i "next")))
    (func (export "freed") (result u32) (canon lift (core func $i "freed"))))
  (component $caller
    (import "shout" (func $shout (param "s" string) (result string)))
    (core module $memory (memory (export "m") 1))
    (core module $realloc
      (global $copied (mut i32) (i32.const 0))
      (func (export "copied") (result i32) (global.get $copied))
      (func (export "r") (param i32 i32 i32 i32) (result i32)
        (global.set $copied (i32.add (global.get $copied) (i32.const 1)))
        (i32.const 512)))
    (core module $m
      (import "memory" "m" (memory 1))
      (import "shout" "f" (func $shout (param i32 i32 i32)))
      (data (i32.const 8) "abc")
      (func (export "run") (param $n i32) (result i32)
        (local $at i32) (local $end i32) (local $sum i32)
        (call $shout (i32.const 8) (local.get $n) (i32.const 32))
        (local.set $at (i32.load (i32.const 32)))
        (local.set $end (i32.add (local.get $at) (i32.load (i32.const 36))))
        (loop $next
          (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 1)))
          (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
        (local.get $sum)))
    (core instance $memory (instantiate $memory))
    (core instance $realloc (instantiate $realloc))
    (core func $shout' (canon lower (func $shout)
      (memory $memory "m") (realloc (func $realloc "r"))))
    (core instance $i (instantiate $m
      (with "memory" (instance $memory))
      (with "shout" (instance (export "f" (func $shout'))))))
    (func (export "run") (param "n" u32) (result u32) (canon lift (core func $i "run")))
    (func (export "copied") (result u32) (canon lift (core func $realloc "copied"))))
  (instance $a (instantiate $callee))
  (instance $b (instantiate $caller (with "shout" (func $a "shout"))))
  (export "run" (func $b "run"))
  (export "copied" (func $b "copied"))
  (export "next" (func $a "next"))
  (export "freed" (func $a "freed")))
