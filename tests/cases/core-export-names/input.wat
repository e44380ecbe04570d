;;! invoke "run" 1 => 1
;;! invoke "run" 2 => 2
;;! invoke "memory" => 3

;; Names that inner core modules export and a host would take for something:
;; `cabi_post_run` traps, and is not the post-return function of `run`, which has
;; none; `_initialize` and `_start` have to run exactly as often as the
;; composition ran them, which is not at all; `memory` is also the name of a
;; function of the root. Root exports keep their names, the others give way.
(component
  (core module $m
    (memory (export "memory") 1)
    (func (export "run") (result i32) (i32.const 99))
    (func (export "id") (param i32) (result i32) (local.get 0))
    (func (export "three") (result i32) (i32.const 3))
    (func (export "cabi_post_run") (param i32) unreachable)
    (func (export "_initialize") unreachable)
    (func (export "_start") unreachable))
  (core instance $i (instantiate $m))
  (core instance $again (instantiate $m))
  (func (export "run") (param "x" u32) (result u32) (canon lift (core func $i "id")))
  (func (export "memory") (result u32) (canon lift (core func $i "three"))))
