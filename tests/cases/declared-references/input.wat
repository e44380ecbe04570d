;;! invoke "run" 1 => 10
;;! invoke "run" 2 => 20
;;! invoke "exported" => 30

;; `ref.func` needs its function declared: by an element segment, by an export
;; of the module, or by a global. Exports of inner modules can disappear, but
;; what they declared has to stay declared.
(component
  (core module $m
    (type $f (func (result i32)))
    (table $t 1 funcref)
    (func $ten (result i32) (i32.const 10))
    (func $twenty (result i32) (i32.const 20))
    (func $thirty (export "thirty") (result i32) (i32.const 30))
    (elem declare func $ten)
    (global $g funcref (ref.func $twenty))
    (func $go (param funcref) (result i32)
      (table.set $t (i32.const 0) (local.get 0))
      (call_indirect $t (type $f) (i32.const 0)))
    (func (export "run") (param i32) (result i32)
      (call $go
        (select (result funcref)
          (ref.func $ten)
          (ref.func $twenty)
          (i32.eq (local.get 0) (i32.const 1)))))
    (func (export "exported") (result i32) (call $go (ref.func $thirty))))
  (core instance $i (instantiate $m))
  (func (export "run") (param "which" u32) (result u32) (canon lift (core func $i "run")))
  (func (export "exported") (result u32) (canon lift (core func $i "exported"))))
