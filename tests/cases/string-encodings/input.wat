;;! invoke "run" 0 0 => 269201560
;;! invoke "trace" => 3076916720
;;! invoke "run" 0 1 => 269201560
;;! invoke "trace" => 3127419720
;;! invoke "run" 0 2 => 269201560
;;! invoke "trace" => 3149392307
;;! invoke "run" 1 0 => 1082902245
;;! invoke "trace" => 2214721392
;;! invoke "run" 1 1 => 1082902245
;;! invoke "trace" => 2592732616
;;! invoke "run" 1 2 => 1082902245
;;! invoke "trace" => 1620175059
;;! invoke "run" 2 0 => 3259615780
;;! invoke "trace" => 3751519639
;;! invoke "run" 2 1 => 3259615780
;;! invoke "trace" => 535012306
;;! invoke "run" 2 2 => 3259615780
;;! invoke "trace" => 3840021176
;;! invoke "send" 1 0 1 0 => trap UnalignedPointer
;;! invoke "send" 2 0 1 0 => trap UnalignedPointer
;;! invoke "send" 2 0 1 2147483648 => trap UnalignedPointer
;;! invoke "send" 0 1 65536 1 => trap StringOutOfBounds
;;! invoke "send" 1 1 65536 1 => trap StringOutOfBounds
;;! invoke "send" 2 1 65536 1 => trap StringOutOfBounds
;;! invoke "send" 2 1 65536 2147483649 => trap StringOutOfBounds
;;! invoke "send" 0 0 65536 0 => 0

;; Strings in all encodings, there and back again: a core function that returns the
;; string it gets is lifted in each of the three, and each of these functions is
;; lowered in each of the three.
;;
;; 'run' passes all texts in one encoding (the first argument) to the function in
;; another (the second), and gives a number made of all lengths and bytes that come
;; back. 'trace' gives one made of all sizes that the callee's 'realloc' was asked
;; for. 'send' passes a string at any address.
(component
  (component $callee
    (core module $m
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 1024))
      (global $trace (mut i32) (i32.const 0))
      (func $mix (param i32)
        (global.set $trace (i32.add (i32.mul (global.get $trace) (i32.const 31)) (local.get 0))))
      ;; Every block moves.
      (func (export "realloc")
        (param $old i32) (param $size i32) (param $align i32) (param $new i32) (result i32)
        (local $at i32)
        (call $mix (local.get $size))
        (call $mix (local.get $new))
        (local.set $at (global.get $next))
        (global.set $next (i32.and
          (i32.add (i32.add (local.get $at) (local.get $new)) (i32.const 7)) (i32.const -8)))
        (memory.copy (local.get $at) (local.get $old)
          (select (local.get $size) (local.get $new)
            (i32.lt_u (local.get $size) (local.get $new))))
        (local.get $at))
      (func (export "echo") (param i32 i32) (result i32)
        (i32.store (i32.const 16) (local.get 0))
        (i32.store (i32.const 20) (local.get 1))
        (i32.const 16))
      (func (export "trace") (result i32)
        (global.get $trace)
        (global.set $trace (i32.const 0))
        (global.set $next (i32.const 1024))))
    (core instance $i (instantiate $m))
    (func (export "utf8") (param "s" string) (result string)
      (canon lift (core func $i "echo") (memory $i "memory") (realloc (func $i "realloc"))
        string-encoding=utf8))
    (func (export "utf16") (param "s" string) (result string)
      (canon lift (core func $i "echo") (memory $i "memory") (realloc (func $i "realloc"))
        string-encoding=utf16))
    (func (export "latin1-utf16") (param "s" string) (result string)
      (canon lift (core func $i "echo") (memory $i "memory") (realloc (func $i "realloc"))
        string-encoding=latin1+utf16))
    (func (export "trace") (result u32) (canon lift (core func $i "trace"))))
  (component $caller
    (import "callee" (instance $callee
      (export "utf8" (func (param "s" string) (result string)))
      (export "utf16" (func (param "s" string) (result string)))
      (export "latin1-utf16" (func (param "s" string) (result string)))))
    (core module $memory
      (memory (export "memory") 1)
      (global $next (mut i32) (i32.const 4096))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (local $at i32)
        (local.set $at (global.get $next))
        (global.set $next (i32.and
          (i32.add (i32.add (local.get $at) (local.get 3)) (i32.const 7)) (i32.const -8)))
        (memory.copy (local.get $at) (local.get 0)
          (select (local.get 1) (local.get 3) (i32.lt_u (local.get 1) (local.get 3))))
        (local.get $at))
      ;; The texts' addresses and lengths.
      (data (i32.const 0)
        "\00\02\00\00\00\00\00\00"
        "\02\02\00\00\10\00\00\00"
        "\12\02\00\00\07\00\00\00"
        "\1a\02\00\00\0f\00\00\00"
        "\2a\02\00\00\06\00\00\00"
        "\30\02\00\00\04\00\00\00"
      )
      (data (i32.const 64)
        "\34\02\00\00\00\00\00\00"
        "\36\02\00\00\10\00\00\00"
        "\56\02\00\00\05\00\00\00"
        "\60\02\00\00\09\00\00\00"
        "\72\02\00\00\04\00\00\00"
        "\7a\02\00\00\02\00\00\00"
      )
      (data (i32.const 128)
        "\7e\02\00\00\00\00\00\00"
        "\80\02\00\00\10\00\00\00"
        "\90\02\00\00\05\00\00\00"
        "\96\02\00\00\09\00\00\80"
        "\a8\02\00\00\04\00\00\80"
        "\b0\02\00\00\02\00\00\80"
        "\b4\02\00\00\05\00\00\80"
      )
      (data (i32.const 512) "") ;; empty
      (data (i32.const 514) "16 bytes + more.") ;; 16 bytes + more.
      (data (i32.const 530) "Gr\c3\bc\c3\9fe") ;; Grüße
      (data (i32.const 538) "Gr\c3\bc\c3\9fe, \e4\b8\96\e7\95\8c") ;; Grüße, 世界
      (data (i32.const 554) "a\f0\9f\98\80b") ;; a😀b
      (data (i32.const 560) "\c3\bf\c4\80") ;; ÿĀ
      (data (i32.const 564) "") ;; empty
      (data (i32.const 566) "1\006\00 \00b\00y\00t\00e\00s\00 \00+\00 \00m\00o\00r\00e\00.\00") ;; 16 bytes + more.
      (data (i32.const 598) "G\00r\00\fc\00\df\00e\00") ;; Grüße
      (data (i32.const 608) "G\00r\00\fc\00\df\00e\00,\00 \00\16NLu") ;; Grüße, 世界
      (data (i32.const 626) "a\00=\d8\00\deb\00") ;; a😀b
      (data (i32.const 634) "\ff\00\00\01") ;; ÿĀ
      (data (i32.const 638) "") ;; empty
      (data (i32.const 640) "16 bytes + more.") ;; 16 bytes + more.
      (data (i32.const 656) "Gr\fc\dfe") ;; Grüße
      (data (i32.const 662) "G\00r\00\fc\00\df\00e\00,\00 \00\16NLu") ;; Grüße, 世界
      (data (i32.const 680) "a\00=\d8\00\deb\00") ;; a😀b
      (data (i32.const 688) "\ff\00\00\01") ;; ÿĀ
      (data (i32.const 692) "G\00r\00\fc\00\df\00e\00") ;; Grüße, tagged
    )
    (core instance $memory (instantiate $memory))
    (core func $f00 (canon lower (func $callee "utf8")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=utf8))
    (core func $f01 (canon lower (func $callee "utf16")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=utf8))
    (core func $f02 (canon lower (func $callee "latin1-utf16")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=utf8))
    (core func $f10 (canon lower (func $callee "utf8")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=utf16))
    (core func $f11 (canon lower (func $callee "utf16")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=utf16))
    (core func $f12 (canon lower (func $callee "latin1-utf16")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=utf16))
    (core func $f20 (canon lower (func $callee "utf8")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=latin1+utf16))
    (core func $f21 (canon lower (func $callee "utf16")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=latin1+utf16))
    (core func $f22 (canon lower (func $callee "latin1-utf16")
      (memory $memory "memory") (realloc (func $memory "realloc")) string-encoding=latin1+utf16))
    (core module $m
      (import "" "memory" (memory $memory 1))
      (type $f (func (param i32 i32 i32)))
      (import "" "f00" (func $f00 (type $f)))
      (import "" "f01" (func $f01 (type $f)))
      (import "" "f02" (func $f02 (type $f)))
      (import "" "f10" (func $f10 (type $f)))
      (import "" "f11" (func $f11 (type $f)))
      (import "" "f12" (func $f12 (type $f)))
      (import "" "f20" (func $f20 (type $f)))
      (import "" "f21" (func $f21 (type $f)))
      (import "" "f22" (func $f22 (type $f)))
      (table funcref (elem $f00 $f01 $f02 $f10 $f11 $f12 $f20 $f21 $f22))
      (global $sum (mut i32) (i32.const 0))
      (func $mix (param i32)
        (global.set $sum (i32.add (i32.mul (global.get $sum) (i32.const 31)) (local.get 0))))
      ;; Sends a string; mixes what comes back.
      (func $send (param $from i32) (param $to i32) (param $ptr i32) (param $len i32)
        (local $bytes i32)
        (call_indirect (type $f) (local.get $ptr) (local.get $len) (i32.const 480)
          (i32.add (i32.mul (local.get $from) (i32.const 3)) (local.get $to)))
        (local.set $ptr (i32.load (i32.const 480)))
        (local.set $len (i32.load (i32.const 484)))
        (call $mix (i32.shr_u (local.get $len) (i32.const 31)))
        (local.set $bytes (local.get $len))
        (call $mix (local.get $bytes))
        ;; UTF-16 has two bytes for each unit.
        (if (i32.or (i32.eq (local.get $from) (i32.const 1)) (i32.shr_u (local.get $len) (i32.const 31)))
          (then (local.set $bytes (i32.shl (local.get $bytes) (i32.const 1)))))
        (block $done
          (loop $next
            (br_if $done (i32.eqz (local.get $bytes)))
            (call $mix (i32.load8_u (local.get $ptr)))
            (local.set $ptr (i32.add (local.get $ptr) (i32.const 1)))
            (local.set $bytes (i32.sub (local.get $bytes) (i32.const 1)))
            (br $next))))
      (func (export "send") (param $from i32) (param $to i32) (param $ptr i32) (param $len i32)
        (result i32)
        (global.set $sum (i32.const 0))
        (call $send (local.get $from) (local.get $to) (local.get $ptr)
          (local.get $len))
        (global.get $sum))
      (func (export "run") (param $from i32) (param $to i32) (result i32)
        (local $entry i32)
        (local $texts i32)
        (global.set $sum (i32.const 0))
        (local.set $entry (i32.mul (local.get $from) (i32.const 64)))
        ;; The last encoding has one more.
        (local.set $texts
          (i32.add (i32.const 6) (i32.eq (local.get $from) (i32.const 2))))
        (loop $next
          (call $send (local.get $from) (local.get $to)
            (i32.load (local.get $entry))
            (i32.load offset=4 (local.get $entry)))
          (local.set $entry (i32.add (local.get $entry) (i32.const 8)))
          (local.tee $texts (i32.sub (local.get $texts) (i32.const 1)))
          (br_if $next))
        (global.get $sum)))
    (core instance $i (instantiate $m (with "" (instance
      (export "memory" (memory $memory "memory"))
      (export "f00" (func $f00))
      (export "f01" (func $f01))
      (export "f02" (func $f02))
      (export "f10" (func $f10))
      (export "f11" (func $f11))
      (export "f12" (func $f12))
      (export "f20" (func $f20))
      (export "f21" (func $f21))
      (export "f22" (func $f22))
    ))))
    (func (export "run") (param "from" u32) (param "to" u32) (result u32)
      (canon lift (core func $i "run")))
    (func (export "send") (param "from" u32) (param "to" u32) (param "ptr" u32)
      (param "len" u32) (result u32) (canon lift (core func $i "send"))))
  (instance $callee (instantiate $callee))
  (instance $caller (instantiate $caller (with "callee" (instance $callee))))
  (export "run" (func $caller "run"))
  (export "send" (func $caller "send"))
  (export "trace" (func $callee "trace")))
