;; A record with an option, a result, a string and scalars goes through two components
;; and comes back as it was.

(component definition $C
  (component $Callee
    (type $r' (record (field "flag" bool) (field "id" u32) (field "who" (option string)) (field "score" (result s16 (error char)))))
    (export $r "rec" (type $r'))
    (core module $M
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (local.get $at))
      ;; Gives back what it is given, from where it was put.
      (func (export "same") (param i32 i32 i32 i32 i32 i32 i32) (result i32)
        (i32.store8 (i32.const 0) (local.get 0))
        (i32.store (i32.const 4) (local.get 1))
        (i32.store8 (i32.const 8) (local.get 2))
        (i32.store (i32.const 12) (local.get 3))
        (i32.store (i32.const 16) (local.get 4))
        (i32.store8 (i32.const 20) (local.get 5))
        (if (local.get 5)
          (then (i32.store (i32.const 24) (local.get 6)))
          (else (i32.store16 (i32.const 24) (local.get 6))))
        (i32.const 0)))
    (core instance $m (instantiate $M))
    (func (export "same") (param "x" $r) (result $r)
      (canon lift (core func $m "same") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $Caller
    (import "callee" (instance $callee
      (type $r' (record (field "flag" bool) (field "id" u32) (field "who" (option string)) (field "score" (result s16 (error char)))))
      (export "rec" (type $r (eq $r')))
      (export "same" (func (param "x" $r) (result $r)))))
    (core module $Libc
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (local.get $at)))
    (core instance $libc (instantiate $Libc))
    (core func $same (canon lower (func $callee "same") (memory $libc "mem") (realloc (func $libc "realloc"))))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "libc" "realloc" (func $realloc (param i32 i32 i32 i32) (result i32)))
      (import "" "same" (func $same (param i32 i32 i32 i32 i32 i32 i32 i32)))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (call $realloc (local.get 0) (local.get 1) (local.get 2) (local.get 3)))
      (func (export "same") (param i32 i32 i32 i32 i32 i32 i32) (result i32)
        (call $same (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4)
          (local.get 5) (local.get 6) (i32.const 512))
        (i32.const 512)))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "same" (func $same))))))
    (alias export $callee "rec" (type $callee-rec))
    (export $e "rec" (type $callee-rec))
    (func (export "same") (param "x" $e) (result $e)
      (canon lift (core func $m "same") (memory $libc "mem") (realloc (func $libc "realloc")))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (alias export $caller "rec" (type $caller-rec))
  (export $rec "rec" (type $caller-rec))
  (export "same" (func $caller "same") (func (param "x" $rec) (result $rec))))

(component instance $c $C)
(assert_return (invoke "same"
  (record.const (field "flag" bool.const true) (field "id" u32.const 7)
    (field "who" option.some (str.const "an apple")) (field "score" result.ok (s16.const -3))))
  (record.const (field "flag" bool.const true) (field "id" u32.const 7)
    (field "who" option.some (str.const "an apple")) (field "score" result.ok (s16.const -3))))
(assert_return (invoke "same"
  (record.const (field "flag" bool.const false) (field "id" u32.const 0xffffffff)
    (field "who" option.none) (field "score" result.err (char.const "x"))))
  (record.const (field "flag" bool.const false) (field "id" u32.const 0xffffffff)
    (field "who" option.none) (field "score" result.err (char.const "x"))))
(assert_return (invoke "same"
  (record.const (field "flag" bool.const true) (field "id" u32.const 0)
    (field "who" option.some (str.const "")) (field "score" result.ok (s16.const 0x7fff))))
  (record.const (field "flag" bool.const true) (field "id" u32.const 0)
    (field "who" option.some (str.const "")) (field "score" result.ok (s16.const 0x7fff))))
