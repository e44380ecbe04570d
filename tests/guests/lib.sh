# What the build scripts of the guests share: sourced by them, after they set
# `here`. Needs cargo and python3 with venv. The pinned tools go to GUEST_TOOLS,
# which may be kept between builds; unset, to a folder that is removed at the end.
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
tools=${GUEST_TOOLS:-$scratch/tools}
mkdir -p "$tools"

# The tools run for milliseconds: building them fast matters more than speed.
install_crate() { # name, version, features
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

# Writes the bindings into the guest's scratch folder.
bindings() { # guest, then what wit-bindgen takes
  local guest=$1
  shift
  mkdir -p "$scratch/$guest"
  "$tools/bin/wit-bindgen" c --out-dir "$scratch/$guest" "$@" > "$scratch/$guest.log" 2>&1 \
    || { cat "$scratch/$guest.log" >&2; exit 1; }
  # The bindings include it.
  printf '#include <stddef.h>\nvoid *malloc(size_t);\nvoid *realloc(void *, size_t);\nvoid free(void *);\nvoid abort(void);\n' \
    > "$scratch/$guest/stdlib.h"
  printf '#include <stddef.h>\nvoid *memcpy(void *, const void *, size_t);\nsize_t strlen(const char *);\n' \
    > "$scratch/$guest/string.h"
}

# Zig lays the stack below the data, so that an overflow traps.
compile() { # guest, stack in bytes, then flags and files of its scratch folder
  local guest=$1 stack=$2
  shift 2
  (cd "$scratch/$guest" && "$tools/venv/bin/python" -m ziglang cc \
    -target wasm32-freestanding -std=c11 -Os -g -Wall -Wextra -Wno-unused-parameter \
    -nostdlib -I. "$@" -Wl,--no-entry -Wl,-z,"stack-size=$stack" -o core.wasm)
}

# Drops the debug info and keeps the names.
componentize() { # guest
  "$tools/bin/wasm-tools" component new "$scratch/$1/core.wasm" -o "$scratch/$1/full.wasm"
  "$tools/bin/wasm-tools" strip "$scratch/$1/full.wasm" -o "$here/$1.wasm"
}

validate() { # names...
  local name
  for name in "$@"; do
    "$tools/bin/wasm-tools" validate "$here/$name.wasm"
  done
}
