;;! invoke "itself" => trap StackOverflow
;;! invoke "each-other" 1 => trap StackOverflow
;;! invoke "into-the-cycle" 1 => trap StackOverflow
;;! option: strip-vestigial

;; Functions that only call themselves or each other end at no function. They stay
;; and overflow the stack.
(component
  (core module $m
    (func $itself (export "itself") (call $itself))
    (func $ping (param i32) (result i32) (call $pong (local.get 0)))
    (func $pong (export "each-other") (param i32) (result i32) (call $ping (local.get 0)))
    (func (export "into-the-cycle") (param i32) (result i32) (call $ping (local.get 0))))
  (core instance $i (instantiate $m))
  (func (export "itself") (canon lift (core func $i "itself")))
  (func (export "each-other") (param "x" u32) (result u32)
    (canon lift (core func $i "each-other")))
  (func (export "into-the-cycle") (param "x" u32) (result u32)
    (canon lift (core func $i "into-the-cycle"))))
