;;! invoke "near" green => blue
;;! invoke "near" blue => red
;;! invoke "far" red => green

;; Types by outer alias, one and two levels up: the adapter's bound on the
;; discriminant comes from a type that the component does not define itself.
(component
  (type $color-def (enum "red" "green" "blue"))
  (component $next
    (alias outer 1 0 (type $t))
    (export $color "color" (type $t))
    (core module $m
      (func (export "next") (param i32) (result i32)
        (i32.rem_u (i32.add (local.get 0) (i32.const 1)) (i32.const 3))))
    (core instance $i (instantiate $m))
    (func (export "next") (param "c" $color) (result $color)
      (canon lift (core func $i "next"))))
  (component $middle
    (component $forward
      (alias outer 2 0 (type $t))
      (import "color" (type $color (eq $t)))
      (import "next" (func $next (param "c" $color) (result $color)))
      (core func $low (canon lower (func $next)))
      (core module $m
        (import "" "next" (func $next (param i32) (result i32)))
        (func (export "next") (param i32) (result i32) (call $next (local.get 0))))
      (core instance $i
        (instantiate $m (with "" (instance (export "next" (func $low))))))
      (export $color2 "color" (type $color))
      (func (export "next") (param "c" $color2) (result $color2)
        (canon lift (core func $i "next"))))
    (alias outer 1 0 (type $t))
    (import "color" (type $color (eq $t)))
    (import "next" (func $next (param "c" $color) (result $color)))
    (instance $f (instantiate $forward
      (with "color" (type $color))
      (with "next" (func $next))))
    (export $color2 "color" (type $color))
    (export "next" (func $f "next") (func (param "c" $color2) (result $color2))))
  (export $color "color" (type $color-def))
  (instance $n (instantiate $next))
  (instance $m (instantiate $middle
    (with "color" (type $color))
    (with "next" (func $n "next"))))
  (export "near" (func $n "next") (func (param "c" $color) (result $color)))
  (export "far" (func $m "next") (func (param "c" $color) (result $color))))
