#!/usr/bin/env bash
# Builds kernel.wasm, driver.wasm and composed.wasm beside this script, with the
# tools of lib.sh.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/lib.sh"

build() { # guest
  bindings "$1" "$here/scalars.wit" --world "$1-guest" \
    --rename meld:scalars/types@0.1.0=types \
    --rename meld:scalars/kernel@0.1.0=kernel \
    --rename meld:scalars/driver@0.1.0=driver \
    --rename meld:scalars/log@0.1.0=log
  cp "$here/$1.c" "$scratch/$1/"
  compile "$1" 8192 "$1.c" "$1_guest.c" "$1_guest_component_type.o"
  componentize "$1"
}

install_tools
build kernel
build driver
"$tools/bin/wac" plug "$here/driver.wasm" --plug "$here/kernel.wasm" -o "$here/composed.wasm"
validate kernel driver composed
