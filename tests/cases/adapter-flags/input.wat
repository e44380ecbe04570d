;;! invoke "p1" 0xffffffff => 1
;;! invoke "p1" 0x2 => 0
;;! invoke "r1" 0xffffffff => 1
;;! invoke "r1" 0x1 => 1
;;! invoke "p8" 0xffffffff => 255
;;! invoke "p8" 0x100 => 0
;;! invoke "r8" 0xffffffff => 255
;;! invoke "r8" 0x80 => 128
;;! invoke "p9" 0xffffffff => 511
;;! invoke "p9" 0x200 => 0
;;! invoke "r9" 0xffffffff => 511
;;! invoke "r9" 0x100 => 256
;;! invoke "p16" 0xffffffff => 65535
;;! invoke "p16" 0x10000 => 0
;;! invoke "r16" 0xffffffff => 65535
;;! invoke "r16" 0x8000 => 32768
;;! invoke "p17" 0xffffffff => 131071
;;! invoke "p17" 0x20000 => 0
;;! invoke "r17" 0xffffffff => 131071
;;! invoke "r17" 0x10000 => 65536
;;! invoke "p32" 0xffffffff => 4294967295
;;! invoke "r32" 0xffffffff => 4294967295
;;! invoke "r32" 0x80000000 => 2147483648

;; Bits of a `flags` value without a label vanish, as a parameter (`p…`) and as a
;; result (`r…`), for as many labels as fill a byte, two and four bytes, and one
;; more. A mask rounded up to whole bytes would let bits through.
(component
  (component $callee
    (type $f1' (flags "f0"))
    (export $f1 "f1" (type $f1'))
    (type $f8' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7"))
    (export $f8 "f8" (type $f8'))
    (type $f9' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7" "f8"))
    (export $f9 "f9" (type $f9'))
    (type $f16' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7" "f8" "f9" "f10" "f11" "f12"
                       "f13" "f14" "f15"))
    (export $f16 "f16" (type $f16'))
    (type $f17' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7" "f8" "f9" "f10" "f11" "f12"
                       "f13" "f14" "f15" "f16"))
    (export $f17 "f17" (type $f17'))
    (type $f32' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7" "f8" "f9" "f10" "f11" "f12"
                       "f13" "f14" "f15" "f16" "f17" "f18" "f19" "f20" "f21" "f22" "f23" "f24"
                       "f25" "f26" "f27" "f28" "f29" "f30" "f31"))
    (export $f32 "f32" (type $f32'))
    (core module $m (func (export "id") (param i32) (result i32) (local.get 0)))
    (core instance $i (instantiate $m))
    (func (export "p1") (param "x" $f1) (result u32) (canon lift (core func $i "id")))
    (func (export "r1") (param "x" u32) (result $f1) (canon lift (core func $i "id")))
    (func (export "p8") (param "x" $f8) (result u32) (canon lift (core func $i "id")))
    (func (export "r8") (param "x" u32) (result $f8) (canon lift (core func $i "id")))
    (func (export "p9") (param "x" $f9) (result u32) (canon lift (core func $i "id")))
    (func (export "r9") (param "x" u32) (result $f9) (canon lift (core func $i "id")))
    (func (export "p16") (param "x" $f16) (result u32) (canon lift (core func $i "id")))
    (func (export "r16") (param "x" u32) (result $f16) (canon lift (core func $i "id")))
    (func (export "p17") (param "x" $f17) (result u32) (canon lift (core func $i "id")))
    (func (export "r17") (param "x" u32) (result $f17) (canon lift (core func $i "id")))
    (func (export "p32") (param "x" $f32) (result u32) (canon lift (core func $i "id")))
    (func (export "r32") (param "x" u32) (result $f32) (canon lift (core func $i "id"))))
  (component $caller
    (import "callee" (instance $callee
      (type $f1' (flags "f0"))
      (export "f1" (type $f1 (eq $f1')))
      (export "p1" (func (param "x" $f1) (result u32)))
      (export "r1" (func (param "x" u32) (result $f1)))
      (type $f8' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7"))
      (export "f8" (type $f8 (eq $f8')))
      (export "p8" (func (param "x" $f8) (result u32)))
      (export "r8" (func (param "x" u32) (result $f8)))
      (type $f9' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7" "f8"))
      (export "f9" (type $f9 (eq $f9')))
      (export "p9" (func (param "x" $f9) (result u32)))
      (export "r9" (func (param "x" u32) (result $f9)))
      (type $f16' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7" "f8" "f9" "f10" "f11" "f12"
                         "f13" "f14" "f15"))
      (export "f16" (type $f16 (eq $f16')))
      (export "p16" (func (param "x" $f16) (result u32)))
      (export "r16" (func (param "x" u32) (result $f16)))
      (type $f17' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7" "f8" "f9" "f10" "f11" "f12"
                         "f13" "f14" "f15" "f16"))
      (export "f17" (type $f17 (eq $f17')))
      (export "p17" (func (param "x" $f17) (result u32)))
      (export "r17" (func (param "x" u32) (result $f17)))
      (type $f32' (flags "f0" "f1" "f2" "f3" "f4" "f5" "f6" "f7" "f8" "f9" "f10" "f11" "f12"
                         "f13" "f14" "f15" "f16" "f17" "f18" "f19" "f20" "f21" "f22" "f23" "f24"
                         "f25" "f26" "f27" "f28" "f29" "f30" "f31"))
      (export "f32" (type $f32 (eq $f32')))
      (export "p32" (func (param "x" $f32) (result u32)))
      (export "r32" (func (param "x" u32) (result $f32)))))
    (core func $p1 (canon lower (func $callee "p1")))
    (core func $r1 (canon lower (func $callee "r1")))
    (core func $p8 (canon lower (func $callee "p8")))
    (core func $r8 (canon lower (func $callee "r8")))
    (core func $p9 (canon lower (func $callee "p9")))
    (core func $r9 (canon lower (func $callee "r9")))
    (core func $p16 (canon lower (func $callee "p16")))
    (core func $r16 (canon lower (func $callee "r16")))
    (core func $p17 (canon lower (func $callee "p17")))
    (core func $r17 (canon lower (func $callee "r17")))
    (core func $p32 (canon lower (func $callee "p32")))
    (core func $r32 (canon lower (func $callee "r32")))
    (core module $m
      (import "" "p1" (func $p1 (param i32) (result i32)))
      (import "" "r1" (func $r1 (param i32) (result i32)))
      (import "" "p8" (func $p8 (param i32) (result i32)))
      (import "" "r8" (func $r8 (param i32) (result i32)))
      (import "" "p9" (func $p9 (param i32) (result i32)))
      (import "" "r9" (func $r9 (param i32) (result i32)))
      (import "" "p16" (func $p16 (param i32) (result i32)))
      (import "" "r16" (func $r16 (param i32) (result i32)))
      (import "" "p17" (func $p17 (param i32) (result i32)))
      (import "" "r17" (func $r17 (param i32) (result i32)))
      (import "" "p32" (func $p32 (param i32) (result i32)))
      (import "" "r32" (func $r32 (param i32) (result i32)))
      (func (export "p1") (param i32) (result i32) (call $p1 (local.get 0)))
      (func (export "r1") (param i32) (result i32) (call $r1 (local.get 0)))
      (func (export "p8") (param i32) (result i32) (call $p8 (local.get 0)))
      (func (export "r8") (param i32) (result i32) (call $r8 (local.get 0)))
      (func (export "p9") (param i32) (result i32) (call $p9 (local.get 0)))
      (func (export "r9") (param i32) (result i32) (call $r9 (local.get 0)))
      (func (export "p16") (param i32) (result i32) (call $p16 (local.get 0)))
      (func (export "r16") (param i32) (result i32) (call $r16 (local.get 0)))
      (func (export "p17") (param i32) (result i32) (call $p17 (local.get 0)))
      (func (export "r17") (param i32) (result i32) (call $r17 (local.get 0)))
      (func (export "p32") (param i32) (result i32) (call $p32 (local.get 0)))
      (func (export "r32") (param i32) (result i32) (call $r32 (local.get 0))))
    (core instance $i (instantiate $m (with "" (instance
      (export "p1" (func $p1))
      (export "r1" (func $r1))
      (export "p8" (func $p8))
      (export "r8" (func $r8))
      (export "p9" (func $p9))
      (export "r9" (func $r9))
      (export "p16" (func $p16))
      (export "r16" (func $r16))
      (export "p17" (func $p17))
      (export "r17" (func $r17))
      (export "p32" (func $p32))
      (export "r32" (func $r32))))))
    (func (export "p1") (param "x" u32) (result u32) (canon lift (core func $i "p1")))
    (func (export "r1") (param "x" u32) (result u32) (canon lift (core func $i "r1")))
    (func (export "p8") (param "x" u32) (result u32) (canon lift (core func $i "p8")))
    (func (export "r8") (param "x" u32) (result u32) (canon lift (core func $i "r8")))
    (func (export "p9") (param "x" u32) (result u32) (canon lift (core func $i "p9")))
    (func (export "r9") (param "x" u32) (result u32) (canon lift (core func $i "r9")))
    (func (export "p16") (param "x" u32) (result u32) (canon lift (core func $i "p16")))
    (func (export "r16") (param "x" u32) (result u32) (canon lift (core func $i "r16")))
    (func (export "p17") (param "x" u32) (result u32) (canon lift (core func $i "p17")))
    (func (export "r17") (param "x" u32) (result u32) (canon lift (core func $i "r17")))
    (func (export "p32") (param "x" u32) (result u32) (canon lift (core func $i "p32")))
    (func (export "r32") (param "x" u32) (result u32) (canon lift (core func $i "r32"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "p1" (func $caller "p1"))
  (export "r1" (func $caller "r1"))
  (export "p8" (func $caller "p8"))
  (export "r8" (func $caller "r8"))
  (export "p9" (func $caller "p9"))
  (export "r9" (func $caller "r9"))
  (export "p16" (func $caller "p16"))
  (export "r16" (func $caller "r16"))
  (export "p17" (func $caller "p17"))
  (export "r17" (func $caller "r17"))
  (export "p32" (func $caller "p32"))
  (export "r32" (func $caller "r32")))
