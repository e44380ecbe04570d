;;! invoke "count" => 101

;; A start function that is a lowered import of another component, with a
;; post-return function of its own: 1 by the call, 100 by the post-return.
(component
  (component $counter
    (core module $m
      (global $n (mut i32) (i32.const 0))
      (func (export "bump") (global.set $n (i32.add (global.get $n) (i32.const 1))))
      (func (export "post") (global.set $n (i32.add (global.get $n) (i32.const 100))))
      (func (export "count") (result i32) (global.get $n)))
    (core instance $i (instantiate $m))
    (func (export "bump")
      (canon lift (core func $i "bump") (post-return (func $i "post"))))
    (func (export "count") (result u32) (canon lift (core func $i "count"))))
  (component $starter
    (import "bump" (func $bump))
    (core func $bump' (canon lower (func $bump)))
    (core module $m
      (import "" "bump" (func $bump))
      (start $bump))
    (core instance (instantiate $m (with "" (instance (export "bump" (func $bump')))))))
  (instance $c (instantiate $counter))
  (instance (instantiate $starter (with "bump" (func $c "bump"))))
  (export "count" (func $c "count")))
