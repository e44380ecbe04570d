#!/usr/bin/env bash
# Builds a component of each source beside this script, and of the sources that
# belong together one module, linked by wasm-ld, with the tools of ../lib.sh.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"

# Both forms are compiled and linked in the same way.
zig() { "$tools/venv/bin/python" -m ziglang "$@"; }

link() { # name of the result in the scratch folder, flags of the compiler, sources...
  local result=$1 flags=$2 source objects=()
  shift 2
  mkdir -p "$scratch/$result"
  for source in "$@"; do
    # shellcheck disable=SC2086 # there may be none, or several
    zig cc -target wasm32-freestanding -std=c11 -Os -Wall -Wextra -nostdlib $flags \
      -c "$here/$source.c" -o "$scratch/$result/$source.o"
    objects+=("$scratch/$result/$source.o")
  done
  # Without relocations that are left for later, calls are as short as they can be.
  zig wasm-ld --no-entry --gc-sections --compress-relocations --strip-debug \
    --stack-first -z stack-size=4096 "${objects[@]}" -o "$scratch/$result/linked.wasm"
}

component() { # source
  link "$1" "" "$1"
  "$tools/bin/wasm-tools" component embed "$here/ideal.wit" --world "$1-component" \
    "$scratch/$1/linked.wasm" -o "$scratch/$1/core.wasm"
  componentize "$1"
}

build() { # name, sources...
  local name=$1 source
  shift
  for source in "$@"; do component "$source"; done
  link "$name" -DLINKED "$@"
  "$tools/bin/wasm-tools" strip "$scratch/$name/linked.wasm" -o "$here/$name.linked.wasm"
  validate "$@" "$name.linked"
}

install_tools
build pair kernel driver
build chain first second third fourth fifth
build fan counter left right top
