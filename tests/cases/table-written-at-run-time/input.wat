;;! invoke "call" => 1
;;! invoke "set" => ()
;;! invoke "call" => 2
;;! invoke "call-filled" => 3
;;! invoke "fill" => ()
;;! invoke "call-filled" => 4
;;! invoke "call-copied" => 5
;;! invoke "copy" => ()
;;! invoke "call-copied" => 6
;;! invoke "call-init" => 7
;;! invoke "init" => ()
;;! invoke "call-init" => 8
;;! invoke "call-grown" => trap TableOutOfBounds
;;! invoke "grow" => ()
;;! invoke "call-grown" => 9
;;! invoke "call-global" => 10
;;! invoke "set-global" => ()
;;! invoke "call-global" => 11
;;! option: strip-vestigial

;; Calls at constant indices of tables that code writes: with `table.set`, which an
;; instance does that only imports the table, `table.fill`, `table.copy`, `table.init`
;; and `table.grow`. And one by a global that is written. They stay as they are.
(component
  (core module $owner
    (table (export "set") 1 1 funcref)
    (func $1 (result i32) (i32.const 1))
    (elem (i32.const 0) $1)
    (func (export "call") (result i32)
      (i32.add (i32.const 0) (call_indirect (result i32) (i32.const 0)))))
  (core module $user
    (import "" "set" (table $set 1 1 funcref))
    (type $t (func (result i32)))
    (table $fill funcref (elem $3))
    (table $copy funcref (elem $5))
    (table $from funcref (elem $6))
    (table $init funcref (elem $7))
    (table $grow 0 1 funcref)
    (table $two funcref (elem $10 $11))
    (elem $8-only func $8)
    (elem declare func $2 $4 $9)
    (global $at (mut i32) (i32.const 0))
    (func $2 (type $t) (i32.const 2))
    (func $3 (type $t) (i32.const 3))
    (func $4 (type $t) (i32.const 4))
    (func $5 (type $t) (i32.const 5))
    (func $6 (type $t) (i32.const 6))
    (func $7 (type $t) (i32.const 7))
    (func $8 (type $t) (i32.const 8))
    (func $9 (type $t) (i32.const 9))
    (func $10 (type $t) (i32.const 10))
    (func $11 (type $t) (i32.const 11))
    (func (export "set") (table.set $set (i32.const 0) (ref.func $2)))
    (func (export "fill") (table.fill $fill (i32.const 0) (ref.func $4) (i32.const 1)))
    (func (export "copy")
      (table.copy $copy $from (i32.const 0) (i32.const 0) (i32.const 1)))
    (func (export "init")
      (table.init $init $8-only (i32.const 0) (i32.const 0) (i32.const 1)))
    (func (export "grow") (drop (table.grow $grow (ref.func $9) (i32.const 1))))
    (func (export "set-global") (global.set $at (i32.const 1)))
    (func (export "call-filled") (type $t) (call_indirect $fill (type $t) (i32.const 0)))
    (func (export "call-copied") (type $t) (call_indirect $copy (type $t) (i32.const 0)))
    (func (export "call-init") (type $t) (call_indirect $init (type $t) (i32.const 0)))
    (func (export "call-grown") (type $t) (call_indirect $grow (type $t) (i32.const 0)))
    (func (export "call-global") (type $t) (call_indirect $two (type $t) (global.get $at))))
  (core instance $o (instantiate $owner))
  (core instance $u (instantiate $user (with "" (instance $o))))
  (func (export "call") (result u32) (canon lift (core func $o "call")))
  (func (export "set") (canon lift (core func $u "set")))
  (func (export "fill") (canon lift (core func $u "fill")))
  (func (export "copy") (canon lift (core func $u "copy")))
  (func (export "init") (canon lift (core func $u "init")))
  (func (export "grow") (canon lift (core func $u "grow")))
  (func (export "set-global") (canon lift (core func $u "set-global")))
  (func (export "call-filled") (result u32) (canon lift (core func $u "call-filled")))
  (func (export "call-copied") (result u32) (canon lift (core func $u "call-copied")))
  (func (export "call-init") (result u32) (canon lift (core func $u "call-init")))
  (func (export "call-grown") (result u32) (canon lift (core func $u "call-grown")))
  (func (export "call-global") (result u32) (canon lift (core func $u "call-global"))))
