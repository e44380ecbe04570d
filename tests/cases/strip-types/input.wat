;;! invoke "run" => 1
;;! option: strip-vestigial

;; What is left of the types are those that code names and those that these name: a
;; field's, a supertype, and the others of a group.
(component
  (core module $m
    (type $unused (struct (field f64)))
    (type $field (struct (field i32)))
    (type $super (sub (struct (field (ref null $field)))))
    (type $sub (sub $super (struct (field (ref null $field)) (field i64))))
    (rec (type $one (struct (field (ref null $other)))) (type $other (struct)))
    (rec (type $nobody (struct)) (type $knows (struct (field f32))))
    (func $f (param (ref null $sub)))
    (func (export "run") (result i32)
      (call $f (ref.null $sub))
      (drop (ref.null $one))
      (i32.const 1)))
  (core instance $i (instantiate $m))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
