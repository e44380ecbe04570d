;;! must-not-fuse
;;! option: strip-vestigial
;;! option: keep-export runs

;; A name that nothing has is likely a mistake.
(component
  (core module $m (func (export "run")))
  (core instance $i (instantiate $m))
  (func (export "run") (canon lift (core func $i "run"))))
