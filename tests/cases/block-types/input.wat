;;! invoke "swap" 7 3 => 4
;;! invoke "kind" 0 => 1
;;! invoke "kind" 1 => 2
;;! invoke "pick" 1 => 10
;;! invoke "pick" 0 => 20

;; Type indices outside calls: block types with parameters, `br_on_cast`,
;; `select` and locals of typed references. All types move, because another
;; instance has types of its own.
(component
  (core module $before
    (type (func (param i32 i32 i32)))
    (type (struct (field f64)))
    (type (array i64))
    (func (export "f")))
  (core module $m
    (type $swap (func (param i32 i32) (result i32 i32)))
    (type $a (struct (field i32)))
    (type $b (struct (field i64)))
    (type $f (func (result i32)))
    (func $ten (type $f) (i32.const 10))
    (func $twenty (type $f) (i32.const 20))
    (elem declare func $ten $twenty)
    (func (export "swap") (param $x i32) (param $y i32) (result i32)
      (local $t i32)
      (local.get $x)
      (local.get $y)
      (block (type $swap)
        (local.set $t)
        (local.set $x)
        (local.get $x)
        (local.get $t))
      (i32.sub))
    (func (export "kind") (param i32) (result i32)
      (block $is-a (result (ref $a))
        (br_on_cast $is-a anyref (ref $a)
          (if (result anyref) (local.get 0)
            (then (struct.new_default $b))
            (else (struct.new_default $a))))
        (drop)
        (return (i32.const 2)))
      (drop)
      (i32.const 1))
    (func (export "pick") (param i32) (result i32)
      (local $r (ref null $f))
      (local.set $r
        (select (result (ref $f)) (ref.func $ten) (ref.func $twenty) (local.get 0)))
      (call_ref $f (local.get $r))))
  (core instance $b (instantiate $before))
  (core instance $i (instantiate $m))
  (func (export "swap") (param "x" u32) (param "y" u32) (result u32)
    (canon lift (core func $i "swap")))
  (func (export "kind") (param "x" u32) (result u32) (canon lift (core func $i "kind")))
  (func (export "pick") (param "x" u32) (result u32) (canon lift (core func $i "pick"))))
