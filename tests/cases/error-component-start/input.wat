;;! must-not-fuse

;; A start function of a component, which is not a core start function.
(component
  (component $c
    (core module $m (func (export "init")))
    (core instance $i (instantiate $m))
    (func $init (canon lift (core func $i "init")))
    (start $init))
  (instance $i (instantiate $c)))
