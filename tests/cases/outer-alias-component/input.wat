;;! invoke "one" => 7
;;! invoke "two" => 7
;;! invoke "moved" => 7

;; Outer aliases of a component, one and two levels up, also from a component
;; that is instantiated far from where it is defined: an outer alias means the
;; place of definition, so the frame of the *instantiating* component must not
;; be asked (it has another component at index 0).
(component
  (component $seven
    (core module $m (func (export "get") (result i32) (i32.const 7)))
    (core instance $i (instantiate $m))
    (func (export "get") (result u32) (canon lift (core func $i "get"))))
  (component $one
    (alias outer 1 0 (component $up))
    (instance $i (instantiate $up))
    (export "get" (func $i "get")))
  (component $two
    (component $inner
      (alias outer 2 0 (component $up))
      (instance $i (instantiate $up))
      (export "get" (func $i "get")))
    (instance $i (instantiate $inner))
    (export "get" (func $i "get")))
  (component $elsewhere
    (component $decoy)
    (import "it" (component $it (export "get" (func (result u32)))))
    (instance $i (instantiate $it))
    (export "get" (func $i "get")))
  (instance $a (instantiate $one))
  (instance $b (instantiate $two))
  (instance $c (instantiate $elsewhere (with "it" (component $two))))
  (export "one" (func $a "get"))
  (export "two" (func $b "get"))
  (export "moved" (func $c "get")))
