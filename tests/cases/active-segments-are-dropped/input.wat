;;! invoke "data" 0 => ()
;;! invoke "elem" 0 => ()
;;! invoke "data" 1 => trap MemoryOutOfBounds
;;! invoke "elem" 1 => trap TableOutOfBounds
;;! invoke "in-start" => 65

;; After instantiation an active segment counts as dropped: initialising from it
;; traps, except for length zero. That holds too where a replay made a passive
;; segment of it, and already in the module's own start.
(component
  (core module $owner
    (memory (export "mem") 1)
    (table (export "tab") 1 funcref))
  (core module $toucher
    (import "env" "mem" (memory 1))
    (import "env" "tab" (table 1 funcref))
    (func $start
      (i32.store (i32.const 0) (i32.const -1))
      (table.fill 0 (i32.const 0) (ref.null func) (i32.const 1)))
    (start $start))
  (core module $m
    (import "env" "mem" (memory 1))
    (import "env" "tab" (table $t 1 funcref))
    (global $seen (mut i32) (i32.const 0))
    (data $d (i32.const 0) "A")
    (func $f)
    (elem $e (table $t) (i32.const 0) func $f)
    (func $start
      (memory.init $d (i32.const 0) (i32.const 0) (i32.const 0))
      (global.set $seen (i32.load8_u (i32.const 0))))
    (start $start)
    (func (export "data") (param i32)
      (memory.init $d (i32.const 8) (i32.const 0) (local.get 0)))
    (func (export "elem") (param i32)
      (table.init $t $e (i32.const 0) (i32.const 0) (local.get 0)))
    (func (export "in-start") (result i32) (global.get $seen)))
  (core instance $o (instantiate $owner))
  (core instance $x (instantiate $toucher (with "env" (instance $o))))
  (core instance $i (instantiate $m (with "env" (instance $o))))
  (func (export "data") (param "length" u32) (canon lift (core func $i "data")))
  (func (export "elem") (param "length" u32) (canon lift (core func $i "elem")))
  (func (export "in-start") (result u32) (canon lift (core func $i "in-start"))))
