;; Core instances are initialised in order, each with its segments before its start
;; function; segments see what an earlier start function did to a shared memory, and
;; overwrite it.

(component definition $C
  (core module $First
    (memory (export "mem") 1)
    (data (i32.const 0) "\01\01\01")
    (func $start (i32.store8 (i32.const 1) (i32.const 2)) (i32.store8 (i32.const 2) (i32.const 2)))
    (start $start))
  (core module $Second
    (import "first" "mem" (memory 1))
    (global $seen (mut i32) (i32.const 0))
    (data (i32.const 2) "\03")
    (func $start (global.set $seen (i32.load (i32.const 0))))
    (func (export "seen") (result i32) (global.get $seen))
    (start $start))
  (core instance $first (instantiate $First))
  (core instance $second (instantiate $Second (with "first" (instance $first))))
  (func (export "seen") (result u32) (canon lift (core func $second "seen"))))

(component instance $c $C)
(assert_return (invoke "seen") (u32.const 0x030201))
