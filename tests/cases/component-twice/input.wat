;;! invoke "a#next" => 1
;;! invoke "a#next" => 2
;;! invoke "b#next" => 1
;;! invoke "a#next" => 3
;;! invoke "b#next" => 2

;; One component, instantiated twice. If an instance were identified by its
;; definition, both counters would be one.
(component
  (component $counter
    (core module $m
      (global $n (mut i32) (i32.const 0))
      (func (export "next") (result i32)
        (global.set $n (i32.add (global.get $n) (i32.const 1)))
        (global.get $n)))
    (core instance $i (instantiate $m))
    (func (export "next") (result u32) (canon lift (core func $i "next"))))
  (instance $a (instantiate $counter))
  (instance $b (instantiate $counter))
  (export "a" (instance $a))
  (export "b" (instance $b)))
