;;! must-not-fuse

;; 101 instances with a memory each: more than a module may have. The limit is
;; the validator's.
(component
  (core module $m (memory 1))
  (component $ten
    (alias outer 1 0 (core module $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m))
    (core instance (instantiate $m)))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (instance (instantiate $ten))
  (core instance (instantiate $m)))
