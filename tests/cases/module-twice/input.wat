;;! invoke "a" 5 => 5
;;! invoke "b" 7 => 7
;;! invoke "a" 1 => 6
;;! invoke "b" 1 => 8

;; One core module, instantiated twice in one component: two memories, although
;; the component holds only one memory definition.
(component
  (core module $m
    (memory 1)
    (func (export "add") (param i32) (result i32)
      (i32.store (i32.const 8)
        (i32.add (i32.load (i32.const 8)) (local.get 0)))
      (i32.load (i32.const 8))))
  (core instance $a (instantiate $m))
  (core instance $b (instantiate $m))
  (func (export "a") (param "x" u32) (result u32) (canon lift (core func $a "add")))
  (func (export "b") (param "x" u32) (result u32) (canon lift (core func $b "add"))))
