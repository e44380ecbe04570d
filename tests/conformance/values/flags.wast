;; Bits of `flags` that have no label are masked, whether the labels fill a byte, two
;; bytes or four, or some of one (`lift_flat_flags`).

(component definition $F3
  (type $flags (flags "b0" "b1" "b2"))
  (component $Callee
    (alias outer $F3 $flags (type $flags))
    (export $f "flags" (type $flags))
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" $f)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result $f)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (alias outer $F3 $flags (type $flags))
      (export "flags" (type $f (eq $flags)))
      (export "take" (func (param "x" $f)))
      (export "give" (func (param "raw" u32) (result $f)))
      (export "seen" (func (result u32)))))
    (core func $take (canon lower (func $callee "take")))
    (core func $give (canon lower (func $callee "give")))
    (core func $seen (canon lower (func $callee "seen")))
    (core module $M
      (import "" "take" (func $take (param i32)))
      (import "" "give" (func $give (param i32) (result i32)))
      (import "" "seen" (func $seen (result i32)))
      (func (export "parameter") (param i32) (result i32)
        (call $take (local.get 0))
        (call $seen))
      (func (export "result") (param i32) (result i32) (call $give (local.get 0))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take))
        (export "give" (func $give))
        (export "seen" (func $seen))))))
    (func (export "parameter") (param "raw" u32) (result u32)
      (canon lift (core func $m "parameter")))
    (func (export "result") (param "raw" u32) (result u32)
      (canon lift (core func $m "result"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result")))

(component instance $i $F3)
(assert_return (invoke "parameter" (u32.const 0xff)) (u32.const 7))
(assert_return (invoke "result" (u32.const 0xff)) (u32.const 7))
(assert_return (invoke "parameter" (u32.const 5)) (u32.const 5))
(assert_return (invoke "result" (u32.const 5)) (u32.const 5))
(assert_return (invoke "parameter" (u32.const 8)) (u32.const 0))
(assert_return (invoke "result" (u32.const 8)) (u32.const 0))

(component definition $F8
  (type $flags (flags "b0" "b1" "b2" "b3" "b4" "b5" "b6" "b7"))
  (component $Callee
    (alias outer $F8 $flags (type $flags))
    (export $f "flags" (type $flags))
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" $f)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result $f)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (alias outer $F8 $flags (type $flags))
      (export "flags" (type $f (eq $flags)))
      (export "take" (func (param "x" $f)))
      (export "give" (func (param "raw" u32) (result $f)))
      (export "seen" (func (result u32)))))
    (core func $take (canon lower (func $callee "take")))
    (core func $give (canon lower (func $callee "give")))
    (core func $seen (canon lower (func $callee "seen")))
    (core module $M
      (import "" "take" (func $take (param i32)))
      (import "" "give" (func $give (param i32) (result i32)))
      (import "" "seen" (func $seen (result i32)))
      (func (export "parameter") (param i32) (result i32)
        (call $take (local.get 0))
        (call $seen))
      (func (export "result") (param i32) (result i32) (call $give (local.get 0))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take))
        (export "give" (func $give))
        (export "seen" (func $seen))))))
    (func (export "parameter") (param "raw" u32) (result u32)
      (canon lift (core func $m "parameter")))
    (func (export "result") (param "raw" u32) (result u32)
      (canon lift (core func $m "result"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result")))

(component instance $i $F8)
(assert_return (invoke "parameter" (u32.const 0x1ff)) (u32.const 0xff))
(assert_return (invoke "result" (u32.const 0x1ff)) (u32.const 0xff))

(component definition $F9
  (type $flags (flags
      "b0" "b1" "b2" "b3" "b4" "b5" "b6" "b7" "b8"))
  (component $Callee
    (alias outer $F9 $flags (type $flags))
    (export $f "flags" (type $flags))
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" $f)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result $f)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (alias outer $F9 $flags (type $flags))
      (export "flags" (type $f (eq $flags)))
      (export "take" (func (param "x" $f)))
      (export "give" (func (param "raw" u32) (result $f)))
      (export "seen" (func (result u32)))))
    (core func $take (canon lower (func $callee "take")))
    (core func $give (canon lower (func $callee "give")))
    (core func $seen (canon lower (func $callee "seen")))
    (core module $M
      (import "" "take" (func $take (param i32)))
      (import "" "give" (func $give (param i32) (result i32)))
      (import "" "seen" (func $seen (result i32)))
      (func (export "parameter") (param i32) (result i32)
        (call $take (local.get 0))
        (call $seen))
      (func (export "result") (param i32) (result i32) (call $give (local.get 0))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take))
        (export "give" (func $give))
        (export "seen" (func $seen))))))
    (func (export "parameter") (param "raw" u32) (result u32)
      (canon lift (core func $m "parameter")))
    (func (export "result") (param "raw" u32) (result u32)
      (canon lift (core func $m "result"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result")))

(component instance $i $F9)
(assert_return (invoke "parameter" (u32.const 0xffff)) (u32.const 0x1ff))
(assert_return (invoke "result" (u32.const 0xffff)) (u32.const 0x1ff))
(assert_return (invoke "parameter" (u32.const 0x200)) (u32.const 0))
(assert_return (invoke "result" (u32.const 0x200)) (u32.const 0))

(component definition $F31
  (type $flags (flags
      "b0" "b1" "b2" "b3" "b4" "b5" "b6" "b7" "b8" "b9" "b10" "b11" "b12" "b13"
      "b14" "b15" "b16" "b17" "b18" "b19" "b20" "b21" "b22" "b23" "b24" "b25" "b26"
      "b27" "b28" "b29" "b30"))
  (component $Callee
    (alias outer $F31 $flags (type $flags))
    (export $f "flags" (type $flags))
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" $f)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result $f)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (alias outer $F31 $flags (type $flags))
      (export "flags" (type $f (eq $flags)))
      (export "take" (func (param "x" $f)))
      (export "give" (func (param "raw" u32) (result $f)))
      (export "seen" (func (result u32)))))
    (core func $take (canon lower (func $callee "take")))
    (core func $give (canon lower (func $callee "give")))
    (core func $seen (canon lower (func $callee "seen")))
    (core module $M
      (import "" "take" (func $take (param i32)))
      (import "" "give" (func $give (param i32) (result i32)))
      (import "" "seen" (func $seen (result i32)))
      (func (export "parameter") (param i32) (result i32)
        (call $take (local.get 0))
        (call $seen))
      (func (export "result") (param i32) (result i32) (call $give (local.get 0))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take))
        (export "give" (func $give))
        (export "seen" (func $seen))))))
    (func (export "parameter") (param "raw" u32) (result u32)
      (canon lift (core func $m "parameter")))
    (func (export "result") (param "raw" u32) (result u32)
      (canon lift (core func $m "result"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result")))

(component instance $i $F31)
(assert_return (invoke "parameter" (u32.const 0xffffffff)) (u32.const 0x7fffffff))
(assert_return (invoke "result" (u32.const 0xffffffff)) (u32.const 0x7fffffff))

(component definition $F32
  (type $flags (flags
      "b0" "b1" "b2" "b3" "b4" "b5" "b6" "b7" "b8" "b9" "b10" "b11" "b12" "b13"
      "b14" "b15" "b16" "b17" "b18" "b19" "b20" "b21" "b22" "b23" "b24" "b25" "b26"
      "b27" "b28" "b29" "b30" "b31"))
  (component $Callee
    (alias outer $F32 $flags (type $flags))
    (export $f "flags" (type $flags))
    (core module $M
      ;; What arrived, and a result exactly as asked for.
      (global $seen (mut i32) (i32.const 0))
      (func (export "take") (param i32) (global.set $seen (local.get 0)))
      (func (export "give") (param i32) (result i32) (local.get 0))
      (func (export "seen") (result i32) (global.get $seen)))
    (core instance $m (instantiate $M))
    (func (export "take") (param "x" $f)
      (canon lift (core func $m "take")))
    (func (export "give") (param "raw" u32) (result $f)
      (canon lift (core func $m "give")))
    (func (export "seen") (result u32)
      (canon lift (core func $m "seen"))))
  (component $Caller
    (import "callee" (instance $callee
      (alias outer $F32 $flags (type $flags))
      (export "flags" (type $f (eq $flags)))
      (export "take" (func (param "x" $f)))
      (export "give" (func (param "raw" u32) (result $f)))
      (export "seen" (func (result u32)))))
    (core func $take (canon lower (func $callee "take")))
    (core func $give (canon lower (func $callee "give")))
    (core func $seen (canon lower (func $callee "seen")))
    (core module $M
      (import "" "take" (func $take (param i32)))
      (import "" "give" (func $give (param i32) (result i32)))
      (import "" "seen" (func $seen (result i32)))
      (func (export "parameter") (param i32) (result i32)
        (call $take (local.get 0))
        (call $seen))
      (func (export "result") (param i32) (result i32) (call $give (local.get 0))))
    (core instance $m (instantiate $M
      (with "" (instance (export "take" (func $take))
        (export "give" (func $give))
        (export "seen" (func $seen))))))
    (func (export "parameter") (param "raw" u32) (result u32)
      (canon lift (core func $m "parameter")))
    (func (export "result") (param "raw" u32) (result u32)
      (canon lift (core func $m "result"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "parameter" (func $caller "parameter"))
  (export "result" (func $caller "result")))

(component instance $i $F32)
(assert_return (invoke "parameter" (u32.const 0xffffffff)) (u32.const 0xffffffff))
(assert_return (invoke "result" (u32.const 0xffffffff)) (u32.const 0xffffffff))
