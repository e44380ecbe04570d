;; A case is stored in one byte if there are at most 256, otherwise in two, and a number
;; without a case traps (`discriminant_type`, `load_variant`).

(component definition $C
  (type $small (enum "a" "b" "c"))
  (type $big (enum
    "c0" "c1" "c2" "c3" "c4" "c5" "c6" "c7" "c8" "c9" "c10" "c11" "c12" "c13" "c14" "c15"
    "c16" "c17" "c18" "c19" "c20" "c21" "c22" "c23" "c24" "c25" "c26" "c27" "c28" "c29"
    "c30" "c31" "c32" "c33" "c34" "c35" "c36" "c37" "c38" "c39" "c40" "c41" "c42" "c43"
    "c44" "c45" "c46" "c47" "c48" "c49" "c50" "c51" "c52" "c53" "c54" "c55" "c56" "c57"
    "c58" "c59" "c60" "c61" "c62" "c63" "c64" "c65" "c66" "c67" "c68" "c69" "c70" "c71"
    "c72" "c73" "c74" "c75" "c76" "c77" "c78" "c79" "c80" "c81" "c82" "c83" "c84" "c85"
    "c86" "c87" "c88" "c89" "c90" "c91" "c92" "c93" "c94" "c95" "c96" "c97" "c98" "c99"
    "c100" "c101" "c102" "c103" "c104" "c105" "c106" "c107" "c108" "c109" "c110" "c111"
    "c112" "c113" "c114" "c115" "c116" "c117" "c118" "c119" "c120" "c121" "c122" "c123"
    "c124" "c125" "c126" "c127" "c128" "c129" "c130" "c131" "c132" "c133" "c134" "c135"
    "c136" "c137" "c138" "c139" "c140" "c141" "c142" "c143" "c144" "c145" "c146" "c147"
    "c148" "c149" "c150" "c151" "c152" "c153" "c154" "c155" "c156" "c157" "c158" "c159"
    "c160" "c161" "c162" "c163" "c164" "c165" "c166" "c167" "c168" "c169" "c170" "c171"
    "c172" "c173" "c174" "c175" "c176" "c177" "c178" "c179" "c180" "c181" "c182" "c183"
    "c184" "c185" "c186" "c187" "c188" "c189" "c190" "c191" "c192" "c193" "c194" "c195"
    "c196" "c197" "c198" "c199" "c200" "c201" "c202" "c203" "c204" "c205" "c206" "c207"
    "c208" "c209" "c210" "c211" "c212" "c213" "c214" "c215" "c216" "c217" "c218" "c219"
    "c220" "c221" "c222" "c223" "c224" "c225" "c226" "c227" "c228" "c229" "c230" "c231"
    "c232" "c233" "c234" "c235" "c236" "c237" "c238" "c239" "c240" "c241" "c242" "c243"
    "c244" "c245" "c246" "c247" "c248" "c249" "c250" "c251" "c252" "c253" "c254" "c255"
    "c256"))
  (component $Callee
    (alias outer $C $small (type $small))
    (alias outer $C $big (type $big))
    (export $s "small" (type $small))
    (export $b "big" (type $big))
    (core module $M
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (local.get $at))
      (func (export "small") (param $at i32) (param $length i32) (result i32)
        (i32.load8_u (i32.add (local.get $at) (i32.sub (local.get $length) (i32.const 1)))))
      (func (export "big") (param $at i32) (param $length i32) (result i32)
        (i32.load16_u (i32.add (local.get $at)
          (i32.mul (i32.const 2) (i32.sub (local.get $length) (i32.const 1)))))))
    (core instance $m (instantiate $M))
    (func (export "last-small") (param "x" (list $s)) (result u32)
      (canon lift (core func $m "small") (memory $m "mem") (realloc (func $m "realloc"))))
    (func (export "last-big") (param "x" (list $b)) (result u32)
      (canon lift (core func $m "big") (memory $m "mem") (realloc (func $m "realloc")))))
  (component $Caller
    (import "callee" (instance $callee
      (alias outer $C $small (type $small))
      (alias outer $C $big (type $big))
      (export "small" (type $s (eq $small)))
      (export "big" (type $b (eq $big)))
      (export "last-small" (func (param "x" (list $s)) (result u32)))
      (export "last-big" (func (param "x" (list $b)) (result u32)))))
    (core module $Libc
      (memory (export "mem") 1)
      (global $top (mut i32) (i32.const 1024))
      (func (export "realloc") (param i32 i32) (param $align i32) (param $size i32) (result i32)
        (local $at i32)
        (local.set $at (i32.and
          (i32.add (global.get $top) (i32.sub (local.get $align) (i32.const 1)))
          (i32.sub (i32.const 0) (local.get $align))))
        (global.set $top (i32.add (local.get $at) (local.get $size)))
        (local.get $at)))
    (core instance $libc (instantiate $Libc))
    (core func $last-small (canon lower (func $callee "last-small") (memory $libc "mem")))
    (core func $last-big (canon lower (func $callee "last-big") (memory $libc "mem")))
    (core module $M
      (import "libc" "mem" (memory 1))
      (import "" "last-small" (func $small (param i32 i32) (result i32)))
      (import "" "last-big" (func $big (param i32 i32) (result i32)))
      (data (i32.const 16) "\00\02\03\02")
      (data (i32.const 32) "\00\00\00\01\01\01\ff\00")
      (func (export "small") (param i32 i32) (result i32) (call $small (local.get 0) (local.get 1)))
      (func (export "big") (param i32 i32) (result i32) (call $big (local.get 0) (local.get 1))))
    (core instance $m (instantiate $M
      (with "libc" (instance $libc))
      (with "" (instance (export "last-small" (func $last-small))
        (export "last-big" (func $last-big))))))
    (func (export "small") (param "at" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "small")))
    (func (export "big") (param "at" u32) (param "length" u32) (result u32)
      (canon lift (core func $m "big"))))
  (instance $callee (instantiate $Callee))
  (instance $caller (instantiate $Caller (with "callee" (instance $callee))))
  (export "small" (func $caller "small"))
  (export "big" (func $caller "big")))

(component instance $c $C)
(assert_return (invoke "small" (u32.const 16) (u32.const 2)) (u32.const 2))
(assert_return (invoke "small" (u32.const 19) (u32.const 1)) (u32.const 2))
(assert_return (invoke "big" (u32.const 32) (u32.const 2)) (u32.const 256))
(assert_return (invoke "big" (u32.const 38) (u32.const 1)) (u32.const 255))

(component instance $i $C)
(assert_trap (invoke "small" (u32.const 16) (u32.const 3)) "discriminant")
(component instance $i $C)
(assert_trap (invoke "big" (u32.const 32) (u32.const 3)) "discriminant")
