;;! invoke "f" => 3
;;! invoke "deep#f" => 3
;;! invoke "outer#inner#f" => 3

;; An alias of an export of an instance that is itself an export of an instance.
(component
  (component $c
    (core module $m (func (export "f") (result i32) (i32.const 3)))
    (core instance $i (instantiate $m))
    (func $f (result u32) (canon lift (core func $i "f")))
    (instance $inner (export "f" (func $f)))
    (instance $outer (export "inner" (instance $inner)))
    (export "outer" (instance $outer)))
  (instance $i (instantiate $c))
  (alias export $i "outer" (instance $outer))
  (alias export $outer "inner" (instance $inner))
  (alias export $inner "f" (func $f))
  (export "f" (func $f))
  (export "deep" (instance $inner))
  (export "outer" (instance $outer)))
