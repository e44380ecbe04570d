;;! invoke "sum" 0 3 => 198
;;! invoke "sum" 1 2 => 133
;;! invoke "sum" 2 2 => trap MemoryOutOfBounds
;;! invoke "call" 1 => 20
;;! invoke "call" 2 => trap ArrayOutOfBounds

;; Arrays made of data and element segments: segment indices in instructions that
;; name a type as well, and a data count section although no memory exists.
(component
  (core module $before
    (memory 1)
    (data (i32.const 0) "before")
    (table 1 funcref)
    (func $f)
    (elem (i32.const 0) func $f))
  (core module $m
    (type $padding (func (param i64 i64)))
    (type $bytes (array (mut i8)))
    (type $f (func (result i32)))
    (type $funcs (array (ref null $f)))
    (data $d "ABC")
    (func $ten (type $f) (i32.const 10))
    (func $twenty (type $f) (i32.const 20))
    (elem $e (ref null $f) (ref.func $ten) (ref.func $twenty))
    (func (export "sum") (param $from i32) (param $count i32) (result i32)
      (local $a (ref $bytes))
      (local $sum i32)
      (local.set $a (array.new_data $bytes $d (local.get $from) (local.get $count)))
      (loop $again
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (local.set $sum
          (i32.add (local.get $sum)
            (array.get_u $bytes (local.get $a) (local.get $count))))
        (br_if $again (local.get $count)))
      (local.get $sum))
    (func (export "call") (param i32) (result i32)
      (call_ref $f
        (array.get $funcs
          (array.new_elem $funcs $e (i32.const 0) (i32.const 2))
          (local.get 0)))))
  (core instance $b (instantiate $before))
  (core instance $i (instantiate $m))
  (func (export "sum") (param "from" u32) (param "count" u32) (result u32)
    (canon lift (core func $i "sum")))
  (func (export "call") (param "at" u32) (result u32) (canon lift (core func $i "call"))))
