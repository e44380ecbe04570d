;;! invoke "run" => 21
;;! invoke "run" => 22

;; The same for components: the declared type asks for two imports and knows one
;; export; the component that arrives imports one of them, under an index of its
;; own, and exports more.
(component
  (component $counter
    (core module $m
      (global $n (mut i32) (i32.const 0))
      (func (export "next") (result i32)
        (global.set $n (i32.add (global.get $n) (i32.const 1)))
        (global.get $n)))
    (core instance $i (instantiate $m))
    (func (export "next") (result u32) (canon lift (core func $i "next"))))
  (component $real
    (import "next" (func $next (result u32)))
    (core func $next' (canon lower (func $next)))
    (core module $m
      (import "" "next" (func $next (result i32)))
      (func (export "run") (result i32) (i32.add (call $next) (i32.const 20))))
    (core instance $i (instantiate $m (with "" (instance (export "next" (func $next'))))))
    (func $run (result u32) (canon lift (core func $i "run")))
    (export "extra" (func $run))
    (export "run" (func $run)))
  (component $runner
    (import "unused" (func $unused (param "x" f32)))
    (import "next" (func $next (result u32)))
    (import "maker" (component $maker
      (import "unused" (func (param "x" f32)))
      (import "next" (func (result u32)))
      (export "run" (func (result u32)))))
    (instance $i (instantiate $maker
      (with "unused" (func $unused)) (with "next" (func $next))))
    (export "run" (func $i "run")))
  (component $sink
    (core module $m (func (export "f") (param f32)))
    (core instance $i (instantiate $m))
    (func (export "f") (param "x" f32) (canon lift (core func $i "f"))))
  (instance $c (instantiate $counter))
  (instance $s (instantiate $sink))
  (instance $r (instantiate $runner
    (with "unused" (func $s "f"))
    (with "next" (func $c "next"))
    (with "maker" (component $real))))
  (export "run" (func $r "run")))
