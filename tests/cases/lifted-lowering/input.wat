;;! invoke "host" 0x1ff => 1
;;! invoke "widened" 0x1ff => 255
;;! invoke "direct" 0x1ff => 255
;;! invoke "chain" 0x1ff => 255

;; A lowered import that is lifted as it stands, with no module between: of a
;; function of the host, of another component, lifted with another type than it
;; was lowered with, and three of these in a row. Each lift and each lowering is
;; a call edge with narrowing of its own.
(component
  (import "host" (func $host (param "x" u8) (result u8)))
  (component $provider
    (core module $m (func (export "f") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" u8) (result u32) (canon lift (core func $i "f"))))
  (component $pass
    (import "f" (func $f (param "x" u8) (result u32)))
    (core func $f' (canon lower (func $f)))
    (func (export "f") (param "x" u8) (result u32) (canon lift (core func $f'))))
  (component $widen
    (import "f" (func $f (param "x" u8) (result u32)))
    (core func $f' (canon lower (func $f)))
    (func (export "f") (param "x" u32) (result u32) (canon lift (core func $f'))))
  (component $host-pass
    (import "f" (func $f (param "x" u8) (result u8)))
    (core func $f' (canon lower (func $f)))
    (func (export "f") (param "x" u32) (result u8) (canon lift (core func $f'))))
  (component $consumer
    (import "f" (func $f (param "x" u32) (result u8)))
    (core func $f' (canon lower (func $f)))
    (core module $m
      (import "" "f" (func $f (param i32) (result i32)))
      (func (export "run") (param i32) (result i32)
        (i32.le_u (call $f (local.get 0)) (i32.const 255))))
    (core instance $i (instantiate $m (with "" (instance (export "f" (func $f'))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $p (instantiate $provider))
  (instance $pass1 (instantiate $pass (with "f" (func $p "f"))))
  (instance $pass2 (instantiate $pass (with "f" (func $pass1 "f"))))
  (instance $direct (instantiate $widen (with "f" (func $p "f"))))
  (instance $widened (instantiate $widen (with "f" (func $pass1 "f"))))
  (instance $chain (instantiate $widen (with "f" (func $pass2 "f"))))
  (instance $h (instantiate $host-pass (with "f" (func $host))))
  (instance $c (instantiate $consumer (with "f" (func $h "f"))))
  (export "host" (func $c "run"))
  (export "direct" (func $direct "f"))
  (export "widened" (func $widened "f"))
  (export "chain" (func $chain "f")))
