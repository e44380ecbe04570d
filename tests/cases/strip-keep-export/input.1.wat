;;! invoke "run" => 7
;;! invoke "test:k/seven#get" => 7
;;! option: strip-vestigial
;;! option: keep-export *#get
;;! option: keep-export memory$?
;;! option: keep-export probe

;; What was asked for by name stays under that name: a function of an interface
;; with the whole interface, though the app imports it; the second memory, as it
;; is called when nothing is stripped; and a function that is no part of the world.
(component
  (import "test:k/seven" (instance $seven (export "get" (func (result u32)))))
  (core func $get' (canon lower (func $seven "get")))
  (core module $m
    (import "" "get" (func $get (result i32)))
    (memory (export "memory") 1)
    (func (export "probe") (result i32) (i32.load8_u (i32.const 3)))
    (func (export "unwanted") (result i32) (i32.const 0))
    (func (export "run") (result i32) (call $get)))
  (core instance $i
    (instantiate $m (with "" (instance (export "get" (func $get'))))))
  (func (export "run") (result u32) (canon lift (core func $i "run"))))
