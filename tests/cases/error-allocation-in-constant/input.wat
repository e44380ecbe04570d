;;! must-not-fuse

;; Refused, since it would trap too early. The initial value of a global may trap:
;; an array that no heap can hold. In the
;; composition instance 1's start calls the host before that.
(component
  (import "log" (func $log (param "x" u32)))
  (core func $log' (canon lower (func $log)))
  (core module $one
    (import "host" "log" (func $log (param i32)))
    (func $start (call $log (i32.const 1)))
    (start $start))
  (core module $two
    (type $big (array i64))
    (global (ref $big) (array.new_default $big (i32.const -1))))
  (core instance
    (instantiate $one (with "host" (instance (export "log" (func $log'))))))
  (core instance (instantiate $two)))
