;;! instantiate => ()

;; A component with nothing to run: definitions that nobody instantiates are not
;; in the result, and neither is a type.
(component
  (core module $unused
    (import "env" "f" (func))
    (memory 1)
    (func $start unreachable)
    (start $start))
  (component $unused-too
    (core module $m (func $start unreachable) (start $start))
    (core instance (instantiate $m)))
  (type $t (record (field "x" u32)))
  (export "t" (type $t)))
