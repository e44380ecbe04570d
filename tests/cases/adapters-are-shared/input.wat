;;! invoke "first" 0x1ff => 255
;;! invoke "second" 0x2aa => 170
;;! invoke "other" 0x301 => 1

;; Two consumers call one function with the same narrowing: one adapter does. The
;; third one's provider is another instance, so its adapter is another one, too.
(component
  (component $provider
    (core module $m
      (func (export "id") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "id") (param "x" u8) (result u32) (canon lift (core func $i "id"))))
  (component $consumer
    (import "p" (instance $p (export "id" (func (param "x" u8) (result u32)))))
    (core func $low (canon lower (func $p "id")))
    (core module $m
      (import "p" "id" (func $id (param i32) (result i32)))
      (func (export "run") (param i32) (result i32) (call $id (local.get 0))))
    (core instance $i (instantiate $m (with "p" (instance (export "id" (func $low))))))
    (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "run"))))
  (instance $shared (instantiate $provider))
  (instance $own (instantiate $provider))
  (instance $a (instantiate $consumer (with "p" (instance $shared))))
  (instance $b (instantiate $consumer (with "p" (instance $shared))))
  (instance $c (instantiate $consumer (with "p" (instance $own))))
  (export "first" (func $a "run"))
  (export "second" (func $b "run"))
  (export "other" (func $c "run")))
