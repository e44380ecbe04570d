;; A start function that calls through a table before it is filled traps, although the
;; element would be there a moment later.

(assert_trap
  (component
    (core module $Owner
      (type $f (func))
      (table (export "table") 1 funcref)
      (func (export "call") (call_indirect (type $f) (i32.const 0))))
    (core module $Early
      (import "owner" "call" (func $call))
      (start $call))
    (core module $Filler
      (import "owner" "table" (table 1 funcref))
      (func $f)
      (elem (i32.const 0) func $f))
    (core instance $owner (instantiate $Owner))
    (core instance (instantiate $Early (with "owner" (instance $owner))))
    (core instance (instantiate $Filler (with "owner" (instance $owner)))))
  "uninitialized element")

(component
  (core module $Owner
    (type $f (func (result i32)))
    (table (export "table") 1 funcref)
    (func (export "call") (result i32) (call_indirect (type $f) (i32.const 0))))
  (core module $Filler
    (import "owner" "table" (table 1 funcref))
    (func $f (result i32) (i32.const 42))
    (elem (i32.const 0) func $f))
  (core instance $owner (instantiate $Owner))
  (core instance (instantiate $Filler (with "owner" (instance $owner))))
  (func (export "call") (result u32) (canon lift (core func $owner "call"))))

(assert_return (invoke "call") (u32.const 42))
