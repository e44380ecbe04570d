;; How a host that has no core memory to look at sees and sets a side's memory.
;; Values between it and the host lie in a memory of their own.
(core module $windows
  (import "state" "SIDE-memory" (memory $state MEMORY 1))
  (memory $host (export "memory") 1)
  (func (export "realloc") (param i32 i32 i32 i32) (result i32) (i32.const 16))
  (func (export "put") (param $at i32) (param $from i32) (param $bytes i32)
    (memory.copy $state $host
      (EXTEND (local.get $at)) (local.get $from) (local.get $bytes)))
  (func (export "get") (param $at i32) (param $bytes i32) (result i32)
    (memory.copy $host $state
      (i32.const 16) (EXTEND (local.get $at)) (local.get $bytes))
    (i32.store $host (i32.const 0) (i32.const 16))
    (i32.store $host (i32.const 4) (local.get $bytes))
    (i32.const 0)))
(core instance $windows (instantiate $windows (with "state" (instance $state))))
(func (export "put") (param "at" u32) (param "bytes" (list u8))
  (canon lift (core func $windows "put")
    (memory $windows "memory") (realloc (func $windows "realloc"))))
(func (export "get") (param "at" u32) (param "bytes" u32) (result (list u8))
  (canon lift (core func $windows "get") (memory $windows "memory")))
