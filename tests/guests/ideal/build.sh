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
    zig cc -target wasm32-freestanding -std=c11 -Os -Wall -Wextra -Wno-unused-parameter \
      -nostdlib $flags -c "$source" -o "$scratch/$result/$(basename "$source").o"
    objects+=("$scratch/$result/$(basename "$source").o")
  done
  # Without relocations that are left for later, calls are as short as they can be.
  zig wasm-ld --no-entry --gc-sections --compress-relocations --strip-debug \
    --stack-first -z stack-size=4096 "${objects[@]}" -o "$scratch/$result/linked.wasm"
}

component() { # source
  link "$1" "" "$here/$1.c"
  "$tools/bin/wasm-tools" component embed "$here/ideal.wit" --world "$1-component" \
    "$scratch/$1/linked.wasm" -o "$scratch/$1/core.wasm"
  componentize "$1"
}

# The same with generated bindings, which forward every call.
bound() { # source, the bindings' names of its functions...
  local source=$1 world="$1_component" name flags=-DBOUND
  shift
  bindings "bound-$source" "$here/ideal.wit" --world "$source-component" \
    --rename meld:ideal/kernel=kernel
  for name in "$@"; do flags+=" -D${name##*_}=$name"; done
  link "bound-$source" "$flags -I$scratch/bound-$source" "$here/$source.c" \
    "$here/allocator.c" "$scratch/bound-$source/$world.c" \
    "$scratch/bound-$source/${world}_component_type.o"
  mv "$scratch/bound-$source/linked.wasm" "$scratch/bound-$source/core.wasm"
  componentize "bound-$source"
}

build() { # name, sources...
  local name=$1 source
  shift
  for source in "$@"; do component "$source"; done
  link "$name" -DLINKED $(printf "$here/%s.c " "$@")
  "$tools/bin/wasm-tools" strip "$scratch/$name/linked.wasm" -o "$here/$name.linked.wasm"
  validate "$@" "$name.linked"
}

install_tools
build pair kernel driver
bound kernel exports_kernel_mix exports_kernel_scale exports_kernel_spare
bound driver kernel_mix kernel_scale exports_driver_component_run exports_driver_component_ratio
validate bound-kernel bound-driver
build chain first second third fourth fifth
build fan counter left right top
