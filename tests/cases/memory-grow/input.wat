;;! invoke "a" 1 => 1
;;! invoke "a" 1 => 2
;;! invoke "b" 0 => 1
;;! invoke "b" 2 => 4294967295
;;! invoke "b" 1 => 1
;;! invoke "b" 1 => 4294967295
;;! invoke "a" 0 => 3

;; `memory.grow` and `memory.size` in two components: each sees its own memory,
;; with its own maximum.
(component
  (component $free
    (core module $m
      (memory 1)
      (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
    (core instance $i (instantiate $m))
    (func (export "grow") (param "by" u32) (result u32) (canon lift (core func $i "grow"))))
  (component $bounded
    (core module $m
      (memory 1 2)
      (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
    (core instance $i (instantiate $m))
    (func (export "grow") (param "by" u32) (result u32) (canon lift (core func $i "grow"))))
  (instance $a (instantiate $free))
  (instance $b (instantiate $bounded))
  (export "a" (func $a "grow"))
  (export "b" (func $b "grow")))
