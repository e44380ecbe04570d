;; An instance exports another one with a type, the same type under a name of its own,
;; and a type that is made of the first.

(component definition $C
  (component $Outer
    (component $Inner
      (type $t' (record (field "a" u8)))
      (export $t "t" (type $t')))
    (instance $inner (instantiate $Inner))
    (export $inner' "inner" (instance $inner))
    (alias export $inner' "t" (type $t))
    (export $again "again" (type $t))
    (type $pair' (record (field "x" $again) (field "y" (option $t))))
    (export $pair "pair" (type $pair'))
    (core module $M (func (export "y") (param i32 i32 i32) (result i32) (local.get 2)))
    (core instance $m (instantiate $M))
    (func (export "y") (param "p" $pair) (result $again) (canon lift (core func $m "y"))))
  (instance $outer (instantiate $Outer))
  (export "outer" (instance $outer))
  (core module $N (func (export "one") (result i32) (i32.const 1)))
  (core instance $n (instantiate $N))
  (func (export "one") (result u32) (canon lift (core func $n "one"))))

(component instance $c $C)
(assert_return (invoke "one") (u32.const 1))
