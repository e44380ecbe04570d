;;! invoke "direct" => 7
;;! invoke "as-super" 0 => 7
;;! invoke "as-sub" 0 => trap BadSignature
;;! invoke "is-sub" 0 => 0
;;! invoke "as-sub" 1 => 7
;;! option: strip-vestigial

;; A forwarder may call a function of a subtype. A call of the forwarder is one of
;; that function, but in a table the two are not the same: what expects the subtype
;; must not get it.
(component
  (core module $m
    (type $super (sub (func (result i32))))
    (type $sub (sub $super (func (result i32))))
    (type $final (func (result i32)))
    (table $t funcref (elem $forwarder $target))
    (func $target (type $sub) (i32.const 7))
    (func $forwarder (type $super) (call $target))
    (func (export "direct") (type $final)
      (i32.add (i32.const 0) (call $forwarder)))
    (func (export "as-super") (param i32) (result i32)
      (call_indirect (type $super) (local.get 0)))
    (func (export "as-sub") (param i32) (result i32)
      (call_indirect (type $sub) (local.get 0)))
    (func (export "is-sub") (param i32) (result i32)
      (ref.test (ref $sub) (table.get $t (local.get 0)))))
  (core instance $i (instantiate $m))
  (func (export "direct") (result u32) (canon lift (core func $i "direct")))
  (func (export "as-super") (param "at" u32) (result u32) (canon lift (core func $i "as-super")))
  (func (export "as-sub") (param "at" u32) (result u32) (canon lift (core func $i "as-sub")))
  (func (export "is-sub") (param "at" u32) (result u32) (canon lift (core func $i "is-sub"))))
