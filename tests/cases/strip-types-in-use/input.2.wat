(component
  (core module $m
    (func (export "zero") (result i32) (i32.const 0))
    (func (export "add") (param i32 i32) (result i32)
      (i32.add (local.get 0) (local.get 1))))
  (core instance $i (instantiate $m))
  (component $make-types
    (import "zero" (func $zero (result u32)))
    (type $record (record (field "x" u32) (field "y" u32)))
    (export "point" (type $record))
    (export "zero" (func $zero)))
  (func $zero (result u32) (canon lift (core func $i "zero")))
  (instance $types (instantiate $make-types (with "zero" (func $zero))))
  (export "test:k/types" (instance $types))
  (func $add (param "a" u32) (param "b" u32) (result u32)
    (canon lift (core func $i "add")))
  (instance $other (export "add" (func $add)))
  (export "test:k/other" (instance $other)))
