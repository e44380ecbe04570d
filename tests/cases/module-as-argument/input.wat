;;! invoke "first#get" => 11
;;! invoke "second#get" => 22

;; A component that imports a core module gets a different one each time. If the
;; import were resolved once per definition, both would answer alike.
(component
  (core module $eleven (func (export "get") (result i32) (i32.const 11)))
  (core module $twenty-two (func (export "get") (result i32) (i32.const 22)))
  (component $runner
    (import "code" (core module $code (export "get" (func (result i32)))))
    (core instance $i (instantiate $code))
    (func (export "get") (result u32) (canon lift (core func $i "get"))))
  (instance $first (instantiate $runner (with "code" (core module $eleven))))
  (instance $second (instantiate $runner (with "code" (core module $twenty-two))))
  (export "first" (instance $first))
  (export "second" (instance $second)))
