;;! invoke "run" 2 => 1104
;;! invoke "run" 1 => 1301
;;! invoke "run" 0 => 2000
;;! invoke "far" => trap StringOutOfBounds

;; A list of strings leaves a 64-bit memory, whose pointers and lengths are eight
;; bytes each, and arrives in a 32-bit one, where they are four, by way of an
;; instance that hands it on: its memory is 32 bits wide, too. Each of the three
;; has code of its own, so there are two adapters.
;;
;; A string counts its length times 100 and the number of 'y' in it; the one in
;; the middle adds 1000 times the number of lists that it has handed on before.
(component
  (component $callee
    (core module $m
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 1024))
      (func (export "realloc")
        (param $old i32) (param $size i32) (param $align i32) (param $new i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $next (i32.add (local.get $at) (local.get $new)))
        (local.get $at))
      (func $string (param $at i32) (param $len i32) (result i32)
        (local $count i32)
        (local.set $count (i32.mul (local.get $len) (i32.const 100)))
        (block $done
          (loop $next
            (br_if $done (i32.eqz (local.get $len)))
            (local.set $count (i32.add (local.get $count)
              (i32.eq (i32.load8_u (local.get $at)) (i32.const 0x79))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (local.set $len (i32.sub (local.get $len) (i32.const 1)))
            (br $next)))
        (local.get $count))
      (func (export "count") (param $at i32) (param $len i32) (result i32)
        (local $count i32)
        (block $done
          (loop $next
            (br_if $done (i32.eqz (local.get $len)))
            (local.set $count (i32.add (local.get $count)
              (call $string (i32.load (local.get $at)) (i32.load offset=4 (local.get $at)))))
            (local.set $at (i32.add (local.get $at) (i32.const 8)))
            (local.set $len (i32.sub (local.get $len) (i32.const 1)))
            (br $next)))
        (local.get $count)))
    (core instance $i (instantiate $m))
    (func (export "count") (param "s" (list string)) (result u32)
      (canon lift (core func $i "count")
        (memory $i "memory") (realloc (func $i "realloc")))))
  (component $middle
    (import "count" (func $count (param "s" (list string)) (result u32)))
    (core module $memory
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 2049))
      (func (export "realloc")
        (param $old i32) (param $size i32) (param $align i32) (param $new i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $next) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $next (i32.add (local.get $at) (local.get $new)))
        (local.get $at)))
    (core instance $memory (instantiate $memory))
    (core func $count' (canon lower (func $count) (memory $memory "memory")))
    (core module $m
      (import "" "count" (func $count (param i32 i32) (result i32)))
      (global $before (mut i32) (i32.const 0))
      (func (export "count") (param i32 i32) (result i32)
        (i32.add
          (call $count (local.get 0) (local.get 1))
          (i32.mul (global.get $before) (i32.const 1000)))
        (global.set $before (i32.add (global.get $before) (i32.const 1)))))
    (core instance $i (instantiate $m (with "" (instance
      (export "count" (func $count'))))))
    (func (export "count") (param "s" (list string)) (result u32)
      (canon lift (core func $i "count")
        (memory $memory "memory") (realloc (func $memory "realloc")))))
  (component $caller
    (import "count" (func $count (param "s" (list string)) (result u32)))
    (core module $memory
      (memory (export "memory") i64 1)
      ;; Two strings: 3 bytes at 100, and 8 bytes at 104.
      (data (i64.const 8)
        "\64\00\00\00\00\00\00\00\03\00\00\00\00\00\00\00"
        "\68\00\00\00\00\00\00\00\08\00\00\00\00\00\00\00")
      ;; One that is beyond 32 bits.
      (data (i64.const 48)
        "\64\00\00\00\01\00\00\00\03\00\00\00\00\00\00\00")
      (data (i64.const 100) "xy7-yy\c3\a9y\e2\82\ac"))
    (core instance $memory (instantiate $memory))
    (core func $count' (canon lower (func $count) (memory $memory "memory")))
    (core module $m
      (import "" "count" (func $count (param i64 i64) (result i32)))
      (func (export "run") (param i32) (result i32)
        (call $count (i64.const 8) (i64.extend_i32_u (local.get 0))))
      (func (export "far") (result i32)
        (call $count (i64.const 48) (i64.const 1))))
    (core instance $i (instantiate $m (with "" (instance
      (export "count" (func $count'))))))
    (func (export "run") (param "n" u32) (result u32) (canon lift (core func $i "run")))
    (func (export "far") (result u32) (canon lift (core func $i "far"))))
  (instance $callee (instantiate $callee))
  (instance $middle (instantiate $middle (with "count" (func $callee "count"))))
  (instance $caller (instantiate $caller (with "count" (func $middle "count"))))
  (export "run" (func $caller "run"))
  (export "far" (func $caller "far")))
