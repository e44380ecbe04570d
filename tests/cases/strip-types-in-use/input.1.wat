;;! invoke "test:app/api#sum" {x: 1, y: 2} => 3
;;! option: strip-vestigial

;; The app imports two interfaces of the kernel. One of them has the record that
;; the app's own export takes, so that the world can't do without it; the other
;; one goes.
(component
  (import "test:k/types" (instance $types
    (type $record (record (field "x" u32) (field "y" u32)))
    (export "point" (type $point (eq $record)))
    (export "zero" (func (result u32)))))
  (import "test:k/other" (instance $other (export "add" (func (param "a" u32) (param "b" u32) (result u32)))))
  (core func $add' (canon lower (func $other "add")))
  (core module $m
    (import "" "add" (func $add (param i32 i32) (result i32)))
    (func (export "sum") (param i32 i32) (result i32)
      (call $add (local.get 0) (local.get 1))))
  (core instance $i
    (instantiate $m (with "" (instance (export "add" (func $add'))))))
  (alias export $types "point" (type $point))
  (func $sum (param "p" $point) (result u32) (canon lift (core func $i "sum")))
  (component $make-api
    (type $record (record (field "x" u32) (field "y" u32)))
    (import "point" (type $point (eq $record)))
    (import "sum" (func $sum (param "p" $point) (result u32)))
    (export $exported "point" (type $point))
    (export "sum" (func $sum) (func (param "p" $exported) (result u32))))
  (instance $api (instantiate $make-api
    (with "point" (type $point)) (with "sum" (func $sum))))
  (export "test:app/api" (instance $api)))
