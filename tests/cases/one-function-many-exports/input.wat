;;! invoke "f" 0x80 => 128
;;! invoke "as-s8" 0x80 => -128
;;! invoke "a#f" 3 => 3
;;! invoke "b#f" 3 => 3
;;! invoke "test:x/y@0.1.0#f" 3 => 3

;; One core function under several names and types at the root: every name is an
;; export of the fused module, and the type that the host lifts with is that of
;; the name.
(component
  (core module $m (func (export "id") (param i32) (result i32) (local.get 0)))
  (core instance $i (instantiate $m))
  (func $f (param "x" u32) (result u32) (canon lift (core func $i "id")))
  (func $s8 (param "x" u32) (result s8) (canon lift (core func $i "id")))
  (instance $inst (export "f" (func $f)))
  (export "f" (func $f))
  (export "as-s8" (func $s8))
  (export "a" (instance $inst))
  (export "b" (instance $inst))
  (export "test:x/y@0.1.0" (instance $inst)))
