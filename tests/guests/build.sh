#!/usr/bin/env bash
# Builds kernel.wasm, driver.wasm and composed.wasm beside this script.
# Needs cargo and python3 with venv. The pinned tools go to GUEST_TOOLS, which
# may be kept between builds; unset, to a folder that is removed at the end.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tools=${GUEST_TOOLS:-$scratch/tools}
mkdir -p "$tools"

# The tools run for milliseconds: building them fast matters more than speed.
install_crate() {
  CARGO_TARGET_DIR=${CARGO_TARGET_DIR:-$scratch/target} \
    CARGO_PROFILE_RELEASE_OPT_LEVEL=0 CARGO_PROFILE_RELEASE_DEBUG=0 \
    cargo install --quiet --locked --root "$tools" \
    "$1" --version "=$2" --no-default-features --features "$3"
}

install_tools() {
  install_crate wit-bindgen-cli 0.63.0 c
  install_crate wasm-tools 1.258.0 component,validate,strip
  install_crate wac-cli 0.12.0 wit
  [ -x "$tools/venv/bin/python" ] || python3 -m venv "$tools/venv"
  "$tools/venv/bin/pip" install --quiet --disable-pip-version-check ziglang==0.17.1
}

generate() { # name
  "$tools/bin/wit-bindgen" c "$here/scalars.wit" --world "$1-guest" --out-dir "$scratch/$1" \
    --rename meld:scalars/types@0.1.0=types \
    --rename meld:scalars/kernel@0.1.0=kernel \
    --rename meld:scalars/driver@0.1.0=driver \
    --rename meld:scalars/log@0.1.0=log > "$scratch/$1.log" 2>&1 \
    || { cat "$scratch/$1.log" >&2; exit 1; }
  # The bindings include it for `cabi_realloc`, which the guests displace.
  printf '#include <stddef.h>\nvoid *realloc(void *, size_t);\nvoid abort(void);\n' \
    > "$scratch/$1/stdlib.h"
}

# Zig lays the stack below the data, so that an overflow traps.
compile() { # name
  cp "$here/$1.c" "$scratch/$1/"
  (cd "$scratch/$1" && "$tools/venv/bin/python" -m ziglang cc \
    -target wasm32-freestanding -std=c11 -Os -g -Wall -Wextra -Wno-unused-parameter \
    -nostdlib -I. "$1.c" "$1_guest.c" "$1_guest_component_type.o" \
    -Wl,--no-entry -Wl,-z,stack-size=8192 -o core.wasm)
}

# Drops the debug info and keeps the names.
componentize() { # name
  "$tools/bin/wasm-tools" component new "$scratch/$1/core.wasm" -o "$scratch/$1/full.wasm"
  "$tools/bin/wasm-tools" strip "$scratch/$1/full.wasm" -o "$here/$1.wasm"
}

install_tools
for guest in kernel driver; do
  generate "$guest"
  compile "$guest"
  componentize "$guest"
done
"$tools/bin/wac" plug "$here/driver.wasm" --plug "$here/kernel.wasm" -o "$here/composed.wasm"
for wasm in kernel driver composed; do
  "$tools/bin/wasm-tools" validate "$here/$wasm.wasm"
done
