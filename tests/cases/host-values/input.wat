;;! invoke "run" 0 => 0
;;! invoke "run" 1 => 0
;;! invoke "run" 2 => 0
;;! invoke "bad-char" 0xd800 => refused
;;! invoke "bad-char" 0xe000 => ()
;;! invoke "bad-case" 2 => refused
;;! invoke "bad-case" 1 => ()
;;! invoke "result-char" 0x110000 => refused
;;! invoke "result-bool" 0x100 => true
;;! invoke "result-flags" 0xf9 => {a}
;;! invoke "result-s8" 0x180 => -128

;; Every scalar type at the boundary with the host, both ways, with raw values
;; that only narrowing or a trap on the host's side makes values of their type.
;; The host draws its results at random: the sum of what is left when each is
;; cut to its range is 0.
(component
  (type $color-def (enum "red" "green"))
  (import "color" (type $color (eq $color-def)))
  (type $abc-def (flags "a" "b" "c"))
  (import "abc" (type $abc (eq $abc-def)))
  (type $pair-def (record (field "x" u8) (field "y" s16)))
  (import "pair" (type $pair (eq $pair-def)))
  (import "to-bool" (func $to-bool (param "x" u32) (result bool)))
  (import "to-s16" (func $to-s16 (param "x" $pair) (result s16)))
  (import "to-color" (func $to-color (param "x" $abc) (result $color)))
  (import "to-f32" (func $to-f32 (param "x" f32) (param "y" f64) (result f32)))
  (import "take-char" (func $take-char (param "x" char)))
  (import "take-color" (func $take-color (param "x" $color)))
  (core module $m
    (import "h" "to-bool" (func $to-bool (param i32) (result i32)))
    (import "h" "to-s16" (func $to-s16 (param i32 i32) (result i32)))
    (import "h" "to-color" (func $to-color (param i32) (result i32)))
    (import "h" "to-f32" (func $to-f32 (param f32 f64) (result f32)))
    (import "h" "take-char" (func $take-char (param i32)))
    (import "h" "take-color" (func $take-color (param i32)))
    (func (export "run") (param i32) (result i32)
      (local $s i32)
      (local.set $s (call $to-s16 (i32.const 0x1234) (i32.const 0x18000)))
      (drop (call $to-f32 (f32.const nan:0x200001) (f64.const -nan:0x4000000000001)))
      (i32.add
        (i32.add
          (i32.and (call $to-bool (local.get 0)) (i32.const -2))
          (i32.sub (i32.extend16_s (local.get $s)) (local.get $s)))
        (i32.and (call $to-color (i32.const 0xfff8)) (i32.const -2))))
    (func (export "bad-char") (param i32) (call $take-char (local.get 0)))
    (func (export "bad-case") (param i32) (call $take-color (local.get 0)))
    (func (export "same") (param i32) (result i32) (local.get 0)))
  (core func $to-bool' (canon lower (func $to-bool)))
  (core func $to-s16' (canon lower (func $to-s16)))
  (core func $to-color' (canon lower (func $to-color)))
  (core func $to-f32' (canon lower (func $to-f32)))
  (core func $take-char' (canon lower (func $take-char)))
  (core func $take-color' (canon lower (func $take-color)))
  (core instance $i (instantiate $m (with "h" (instance
    (export "to-bool" (func $to-bool'))
    (export "to-s16" (func $to-s16'))
    (export "to-color" (func $to-color'))
    (export "to-f32" (func $to-f32'))
    (export "take-char" (func $take-char'))
    (export "take-color" (func $take-color'))))))
  (export $abc2 "abc" (type $abc))
  (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run")))
  (func (export "bad-char") (param "x" u32) (canon lift (core func $i "bad-char")))
  (func (export "bad-case") (param "x" u32) (canon lift (core func $i "bad-case")))
  (func (export "result-char") (param "x" u32) (result char)
    (canon lift (core func $i "same")))
  (func (export "result-bool") (param "x" u32) (result bool)
    (canon lift (core func $i "same")))
  (func (export "result-flags") (param "x" u32) (result $abc2)
    (canon lift (core func $i "same")))
  (func (export "result-s8") (param "x" u32) (result s8)
    (canon lift (core func $i "same"))))
