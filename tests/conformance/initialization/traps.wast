;; An instantiation traps where a start function does, a segment does not fit, or a
;; component refuses a value, and whatever would have come later does not happen.

(assert_trap
  (component
    (core module $Ok (func $start) (start $start))
    (core module $Trap (func $start unreachable) (start $start))
    (core instance (instantiate $Ok))
    (core instance (instantiate $Trap)))
  "unreachable")

(assert_trap
  (component
    (core module $M (memory 1) (data (i32.const 65535) "ab"))
    (core instance (instantiate $M)))
  "out of bounds memory access")

(assert_trap
  (component
    (core module $M (table 1 funcref) (func $f) (elem (i32.const 1) $f))
    (core instance (instantiate $M)))
  "out of bounds table access")

(assert_trap
  (component
    (component $Callee
      (core module $M (func (export "f") (result i32) (i32.const 0xd800)))
      (core instance $m (instantiate $M))
      (func (export "f") (result char) (canon lift (core func $m "f"))))
    (component $Caller
      (import "f" (func $f (result char)))
      (core func $f' (canon lower (func $f)))
      (core module $M
        (import "" "f" (func $f (result i32)))
        (func $start (drop (call $f)))
        (start $start))
      (core instance (instantiate $M (with "" (instance (export "f" (func $f')))))))
    (instance $callee (instantiate $Callee))
    (instance (instantiate $Caller (with "f" (func $callee "f")))))
  "char")

;; The same, if nothing is wrong.

(component
  (core module $M (memory 1) (data (i32.const 65534) "ab")
    (func (export "last") (result i32) (i32.load8_u (i32.const 65535))))
  (core instance $m (instantiate $M))
  (func (export "last") (result u8) (canon lift (core func $m "last"))))
(assert_return (invoke "last") (u8.const 0x62))
