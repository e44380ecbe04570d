;;! instantiate => ()
;;! invoke "last" => 130
;;! invoke "count" => 1

;; A start function that calls another component through an adapter: the callee's
;; own start ran before, and the adapter narrows 0x182 to 0x82 = 130 in the
;; merged start as anywhere.
(component
  (component $sink
    (core module $m
      (global $last (mut i32) (i32.const 0))
      (global $count (mut i32) (i32.const -1))
      (func $start (global.set $count (i32.add (global.get $count) (i32.const 1))))
      (start $start)
      (func (export "put") (param i32)
        (global.set $last (local.get 0))
        (global.set $count (i32.add (global.get $count) (i32.const 1))))
      (func (export "last") (result i32) (global.get $last))
      (func (export "count") (result i32) (global.get $count)))
    (core instance $i (instantiate $m))
    (func (export "put") (param "x" u8) (canon lift (core func $i "put")))
    (func (export "last") (result u32) (canon lift (core func $i "last")))
    (func (export "count") (result u32) (canon lift (core func $i "count"))))
  (component $source
    (import "put" (func $put (param "x" u8)))
    (core func $low (canon lower (func $put)))
    (core module $m
      (import "" "put" (func $put (param i32)))
      (func $start (call $put (i32.const 0x182)))
      (start $start))
    (core instance $i (instantiate $m (with "" (instance (export "put" (func $low)))))))
  (instance $sink (instantiate $sink))
  (instance $source (instantiate $source (with "put" (func $sink "put"))))
  (export "last" (func $sink "last"))
  (export "count" (func $sink "count")))
