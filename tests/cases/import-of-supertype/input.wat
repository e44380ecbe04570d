;;! fused-only: Wasmtime asserts in debug builds that a component passes functions of exactly the declared type
;;! invoke "call" => 7
;;! invoke "indirect" => 7
;;! invoke "exact" => 1
;;! invoke "global" => 7
;;! invoke "any" => 1

;; A function import may be declared with a supertype of what arrives. Its address
;; is of the declared type for the importing module, in a table, in a global and in
;; a call; a cast finds out what it really is.
(component
  (core module $lib
    (type $super (sub (func (result i32))))
    (type $sub (sub final $super (func (result i32))))
    (func $f (export "f") (type $sub) (i32.const 7))
    (global (export "g") (ref null $super) (ref.func $f)))
  (core module $m
    (type $plain (func (result i32)))
    (type $super (sub (func (result i32))))
    (type $sub (sub final $super (func (result i32))))
    (import "lib" "f" (func $f (type $super)))
    (import "lib" "g" (global $g (ref null $super)))
    (table $t 1 (ref null $super))
    (elem (table $t) (i32.const 0) (ref null $super) (ref.func $f))
    (global $copy (ref null $super) (global.get $g))
    (func (export "call") (type $plain) (call $f))
    (func (export "indirect") (type $plain)
      (call_indirect $t (type $super) (i32.const 0)))
    (func (export "exact") (type $plain)
      (ref.test (ref $sub) (table.get $t (i32.const 0))))
    (func (export "global") (type $plain) (call_ref $super (global.get $copy)))
    (func (export "any") (type $plain)
      (block $is (result (ref $sub))
        (br_on_cast $is (ref null $super) (ref $sub) (global.get $g))
        (drop)
        (return (i32.const 0)))
      (drop)
      (i32.const 1)))
  (core instance $l (instantiate $lib))
  (core instance $i (instantiate $m (with "lib" (instance $l))))
  (func (export "call") (result u32) (canon lift (core func $i "call")))
  (func (export "indirect") (result u32) (canon lift (core func $i "indirect")))
  (func (export "exact") (result u32) (canon lift (core func $i "exact")))
  (func (export "global") (result u32) (canon lift (core func $i "global")))
  (func (export "any") (result u32) (canon lift (core func $i "any"))))
