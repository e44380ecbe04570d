;;! invoke "get" 4 => 0
;;! invoke "set" 4 77 => ()
;;! invoke "get" 4 => 77
;;! invoke "size" => 1
;;! invoke "grow" => 1
;;! invoke "size" => 2
;;! invoke "own" 4 => 0

;; Two core instances on one memory, which a third does not share. Each module
;; calls the memory 0; after merging they differ.
(component
  (core module $owner
    (memory (export "mem") 1 4)
    (func (export "grow") (result i32) (memory.grow (i32.const 1))))
  (core module $reader
    (import "env" "mem" (memory 1))
    (func (export "get") (param i32) (result i32) (i32.load (local.get 0)))
    (func (export "size") (result i32) (memory.size)))
  (core module $writer
    (import "env" "mem" (memory 1 4))
    (func (export "set") (param i32 i32) (i32.store (local.get 0) (local.get 1))))
  (core instance $other (instantiate $owner))
  (core instance $o (instantiate $owner))
  (core instance $r (instantiate $reader (with "env" (instance $o))))
  (core instance $w (instantiate $writer (with "env" (instance $o))))
  (core instance $r2 (instantiate $reader (with "env" (instance $other))))
  (func (export "get") (param "at" u32) (result u32) (canon lift (core func $r "get")))
  (func (export "set") (param "at" u32) (param "to" u32) (canon lift (core func $w "set")))
  (func (export "size") (result u32) (canon lift (core func $r "size")))
  (func (export "grow") (result u32) (canon lift (core func $o "grow")))
  (func (export "own") (param "at" u32) (result u32) (canon lift (core func $r2 "get"))))
