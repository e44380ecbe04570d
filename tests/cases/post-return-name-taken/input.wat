;;! invoke "run" => 7
;;! invoke "run" => 7

;; The world's `run` has no post-return function. Another core instance exports a
;; function with the name that the host would look for, `cabi_post_run`; it must
;; not get that name in the fused module.
(component
  (component $inner
    (core module $m
      (func (export "run") (result i32) (i32.const 3))
      (func (export "cabi_post_run") (param i32) (unreachable)))
    (core instance $i (instantiate $m))
    (func (export "run") (result u32)
      (canon lift (core func $i "run") (post-return (func $i "cabi_post_run")))))
  (core module $m (func (export "seven") (result i32) (i32.const 7)))
  (core instance $i (instantiate $m))
  (instance $inner (instantiate $inner))
  (export "inner" (instance $inner))
  (func (export "run") (result u32) (canon lift (core func $i "seven"))))
