;;! invoke "run" => 607
;;! invoke "run" => 607
;;! invoke "stack" => 4080
;;! invoke "calls" => 2

;; What a toolchain makes of a program that is linked dynamically: the modules of
;; one component share a memory, a table and a stack pointer that none of them
;; defines. Each is told where its data and its table entries go (`__memory_base`,
;; `__table_base`: offsets of segments), and finds what others define by mutable
;; globals (`GOT.mem`, `GOT.func`) that are filled once everything is there. The
;; import with a string goes through a shim, since the memory and the realloc that
;; it needs belong to the library, which is instantiated after it.
;;
;; 607 = 'é' + 'x' as bytes (0xc3 + 0xa9 + 0x78 = 484) + 23 from the library by
;; way of a pointer to a function + 100 from its data.
(component
  (component $provider
    (core module $m
      (memory (export "memory") 1)
      (global $calls (mut i32) (i32.const 0))
      (global $next (mut i32) (i32.const 64))
      (func (export "realloc") (param i32 i32 i32 i32) (result i32)
        (global.get $next)
        (global.set $next (i32.add (global.get $next) (local.get 3))))
      (func (export "sum") (param $at i32) (param $len i32) (result i32)
        (local $sum i32)
        (global.set $calls (i32.add (global.get $calls) (i32.const 1)))
        (block $done
          (loop $next
            (br_if $done (i32.eqz (local.get $len)))
            (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $at))))
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (local.set $len (i32.sub (local.get $len) (i32.const 1)))
            (br $next)))
        (local.get $sum))
      (func (export "calls") (result i32) (global.get $calls)))
    (core instance $i (instantiate $m))
    (func (export "sum") (param "s" string) (result u32)
      (canon lift (core func $i "sum")
        (memory $i "memory") (realloc (func $i "realloc"))))
    (func (export "calls") (result u32) (canon lift (core func $i "calls"))))
  (component $app
    (import "sum" (func $sum (param "s" string) (result u32)))
    (core module $env
      (memory (export "memory") 1)
      (table (export "__indirect_function_table") 8 funcref)
      (global (export "__stack_pointer") (mut i32) (i32.const 4096))
      (global (export "lib:memory_base") i32 (i32.const 1024))
      (global (export "lib:table_base") i32 (i32.const 2))
      (global (export "app:memory_base") i32 (i32.const 2048))
      (global (export "app:table_base") i32 (i32.const 4))
      (global (export "hundred") (mut i32) (i32.const 0))
      (global (export "twenty-three") (mut i32) (i32.const 0)))
    ;; Memory and realloc of the import come from here.
    (core module $lib
      (import "env" "memory" (memory 1))
      (import "env" "__indirect_function_table" (table $table 8 funcref))
      (import "env" "__memory_base" (global $base i32))
      (import "env" "__table_base" (global $table-base i32))
      (import "env" "__stack_pointer" (global $stack (mut i32)))
      (data (offset (global.get $base)) "\00\00\00\00\64\00\00\00")
      (elem (table $table) (offset (global.get $table-base)) func $unused $twenty-three)
      (global (export "hundred") i32 (i32.const 4))
      (global (export "twenty-three") i32 (i32.const 1))
      (export "memory" (memory 0))
      (func $unused)
      (func $twenty-three (result i32) (i32.const 23))
      (func (export "__wasm_call_ctors")
        (global.set $stack (i32.sub (global.get $stack) (i32.const 16)))
        (i32.store (global.get $base) (i32.const 1)))
      (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32) (unreachable)))
    (core module $main
      (type $number (func (result i32)))
      (import "env" "memory" (memory 1))
      (import "env" "__indirect_function_table" (table $table 8 funcref))
      (import "env" "__memory_base" (global $base i32))
      (import "env" "__table_base" (global $table-base i32))
      (import "env" "__stack_pointer" (global $stack (mut i32)))
      (import "GOT.mem" "hundred" (global $hundred (mut i32)))
      (import "GOT.func" "twenty-three" (global $twenty-three (mut i32)))
      (import "provider" "sum" (func $sum (param i32 i32) (result i32)))
      (data (offset (global.get $base)) "é")
      (elem (table $table) (offset (global.get $table-base)) func $own)
      (func $own (type $number) (global.get $base))
      (func (export "stack") (result i32) (global.get $stack))
      (func (export "run") (result i32)
        (local $frame i32) (local $result i32)
        (local.set $frame (i32.sub (global.get $stack) (i32.const 96)))
        (global.set $stack (local.get $frame))
        ;; The string is on the stack: what its own table entry says is its data,
        ;; and an 'x'.
        (i32.store16 (local.get $frame)
          (i32.load16_u (call_indirect $table (type $number) (global.get $table-base))))
        (i32.store8 offset=2 (local.get $frame) (i32.const 0x78))
        (local.set $result (call $sum (local.get $frame) (i32.const 3)))
        (global.set $stack (i32.add (local.get $frame) (i32.const 96)))
        (i32.add (local.get $result)
          (i32.add
            (i32.load (global.get $hundred))
            (call_indirect $table (type $number) (global.get $twenty-three))))))
    (core module $shim
      (type $sum (func (param i32 i32) (result i32)))
      (table $imports (export "$imports") 1 1 funcref)
      (func (export "0") (type $sum)
        (call_indirect $imports (type $sum)
          (local.get 0) (local.get 1) (i32.const 0))))
    ;; Fills the table of the shim and the globals, then runs the constructors.
    (core module $init
      (import "" "0" (func $0 (param i32 i32) (result i32)))
      (import "" "$imports" (table $imports 1 1 funcref))
      (import "env" "hundred" (global $hundred (mut i32)))
      (import "env" "twenty-three" (global $twenty-three (mut i32)))
      (import "env" "lib:memory_base" (global $memory-base i32))
      (import "env" "lib:table_base" (global $table-base i32))
      (import "lib" "hundred" (global $at i32))
      (import "lib" "twenty-three" (global $entry i32))
      (import "lib" "__wasm_call_ctors" (func $constructors))
      (elem (table $imports) (i32.const 0) func $0)
      (func $start
        (global.set $hundred (i32.add (global.get $memory-base) (global.get $at)))
        (global.set $twenty-three (i32.add (global.get $table-base) (global.get $entry)))
        (call $constructors))
      (start $start))
    (core instance $shim (instantiate $shim))
    (core instance $env (instantiate $env))
    (core instance $lib (instantiate $lib
      (with "env" (instance
        (export "memory" (memory $env "memory"))
        (export "__indirect_function_table" (table $env "__indirect_function_table"))
        (export "__stack_pointer" (global $env "__stack_pointer"))
        (export "__memory_base" (global $env "lib:memory_base"))
        (export "__table_base" (global $env "lib:table_base"))))))
    (core instance $main (instantiate $main
      (with "env" (instance
        (export "memory" (memory $env "memory"))
        (export "__indirect_function_table" (table $env "__indirect_function_table"))
        (export "__stack_pointer" (global $env "__stack_pointer"))
        (export "__memory_base" (global $env "app:memory_base"))
        (export "__table_base" (global $env "app:table_base"))))
      (with "GOT.mem" (instance (export "hundred" (global $env "hundred"))))
      (with "GOT.func" (instance (export "twenty-three" (global $env "twenty-three"))))
      (with "provider" (instance (export "sum" (func $shim "0"))))))
    (core func $sum' (canon lower (func $sum)
      (memory $lib "memory") (realloc (func $lib "cabi_realloc"))))
    (core instance (instantiate $init
      (with "" (instance
        (export "0" (func $sum'))
        (export "$imports" (table $shim "$imports"))))
      (with "env" (instance $env))
      (with "lib" (instance $lib))))
    (func (export "run") (result u32) (canon lift (core func $main "run")))
    (func (export "stack") (result u32) (canon lift (core func $main "stack"))))
  (instance $p (instantiate $provider))
  (instance $a (instantiate $app (with "sum" (func $p "sum"))))
  (export "run" (func $a "run"))
  (export "stack" (func $a "stack"))
  (export "calls" (func $p "calls")))
