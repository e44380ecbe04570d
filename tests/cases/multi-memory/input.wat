;;! invoke "move" 0 => ()
;;! invoke "get" 0 4 => 65
;;! invoke "get" 1 4 => 66
;;! invoke "get" 2 4 => 65
;;! invoke "sizes" => 321
;;! invoke "fill" => ()
;;! invoke "get" 1 4 => 9

;; A module with three memories after an instance with one: memory 0 of the module
;; is not memory 0 of the output, and its memory 2 is not 2. An instruction that
;; leaves the memory index out means 0.
(component
  (core module $before (memory 1) (data (i32.const 4) "Z"))
  (core module $m
    (memory $a 1)
    (memory $b 2)
    (memory $c 3)
    (data (memory $a) (i32.const 4) "A")
    (data (memory $b) (i32.const 4) "B")
    (data (memory $c) (i32.const 4) "C")
    (func (export "move") (param i32)
      (memory.copy $c $a (i32.const 4) (i32.const 4) (i32.const 1)))
    (func (export "fill")
      (memory.fill $b (i32.const 4) (i32.const 9) (i32.const 1)))
    (func (export "get") (param i32 i32) (result i32)
      (if (i32.eqz (local.get 0))
        (then (return (i32.load8_u (local.get 1)))))
      (if (i32.eq (local.get 0) (i32.const 1))
        (then (return (i32.load8_u $b (local.get 1)))))
      (i32.load8_u $c (local.get 1)))
    (func (export "sizes") (result i32)
      (i32.add (memory.size)
        (i32.add
          (i32.mul (memory.size $b) (i32.const 10))
          (i32.mul (memory.size $c) (i32.const 100))))))
  (core instance $z (instantiate $before))
  (core instance $i (instantiate $m))
  (func (export "move") (param "x" u32) (canon lift (core func $i "move")))
  (func (export "fill") (canon lift (core func $i "fill")))
  (func (export "get") (param "memory" u32) (param "at" u32) (result u32)
    (canon lift (core func $i "get")))
  (func (export "sizes") (result u32) (canon lift (core func $i "sizes"))))
