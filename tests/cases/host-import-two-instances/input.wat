;;! invoke "a" 1 => 3
;;! invoke "b" 1 => 3
;;! invoke "narrow" 0x1ff => 255

;; Two component instances lower one host function. To the host they are two
;; imports, which a core linker has to tell apart by name; both mean the same
;; function. What the host receives of a `u8` is the low byte.
(component
  (import "f" (func $f (param "x" u8) (result u8)))
  (component $user
    (import "f" (func $f (param "x" u8) (result u8)))
    (core func $low (canon lower (func $f)))
    (core module $m
      (import "host" "f" (func $f (param i32) (result i32)))
      (global $last (mut i32) (i32.const 0))
      (func (export "run") (param i32) (result i32)
        (global.set $last (call $f (i32.add (local.get 0) (i32.const 0x100))))
        (i32.add
          (i32.le_u (global.get $last) (i32.const 255))
          (i32.const 2)))
      (func (export "narrow") (param i32) (result i32)
        (drop (call $f (local.get 0)))
        (i32.and (local.get 0) (i32.const 255))))
    (core instance $i (instantiate $m (with "host" (instance (export "f" (func $low))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run")))
    (func (export "narrow") (param "x" u32) (result u32)
      (canon lift (core func $i "narrow"))))
  (instance $a (instantiate $user (with "f" (func $f))))
  (instance $b (instantiate $user (with "f" (func $f))))
  (export "a" (func $a "run"))
  (export "b" (func $b "run"))
  (export "narrow" (func $a "narrow")))
