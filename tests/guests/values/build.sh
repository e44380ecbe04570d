#!/usr/bin/env bash
# Builds the guests and compositions beside this script, with the tools of
# ../lib.sh.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"

# An interface of values.wit under another name.
interface_as() { # name, new name
  printf '\n'
  sed -n "/^interface $1 /,/^}/p" "$here/values.wit" | sed "1s/$1/$2/"
}

# The package as one guest sees it. Every world is named `guest`, so that the
# names in the bindings are the same in all.
write_wit() { # guest
  mkdir -p "$scratch/$1/wit"
  cp "$here/values.wit" "$scratch/$1/wit/"
  { cat "$here/worlds/$1.wit"; interface_as values relayed; interface_as driver second; } \
    > "$scratch/$1/wit/guest.wit"
}

build() { # guest, its source, stack in bytes, the C name of `relayed`, more flags
  local guest=$1 source=$2 stack=$3 relayed=$4
  shift 4
  write_wit "$guest"
  bindings "$guest" "$scratch/$guest/wit" --world guest --no-sig-flattening \
    --rename meld:values/types@0.1.0=types \
    --rename meld:values/values@0.1.0=values \
    --rename "meld:values/relayed@0.1.0=$relayed" \
    --rename meld:values/driver@0.1.0=driver \
    --rename meld:values/second@0.1.0=driver \
    --rename meld:values/log@0.1.0=log
  cp "$here/$source" "$here"/memory.[ch] "$here/shapes.h" "$scratch/$guest/"
  compile "$guest" "$stack" -fno-builtin "$@" "$source" memory.c guest.c guest_component_type.o
  componentize "$guest"
}

plug() { # name, socket, plug
  "$tools/bin/wac" plug "$here/$2.wasm" --plug "$3" -o "$here/$1.wasm"
}

compose() { # name
  "$tools/bin/wac" compose "$here/$1.wac" -o "$here/$1.wasm" \
    --dep meld:provider="$here/provider.wasm" \
    --dep meld:app="$here/app.wasm" \
    --dep meld:second="$here/second.wasm"
}

install_tools
small=16384
large=$((16 * 1024 * 1024))
build provider provider.c $small relayed
build app app.c $small relayed -DSALT=1
build second app.c $large relayed -DSALT=2
build chained app.c $small values -DSALT=3
build middle middle.c $large relayed

plug pair app "$here/provider.wasm"
"$tools/bin/wac" plug "$here/middle.wasm" --plug "$here/provider.wasm" -o "$scratch/relay.wasm"
plug chain chained "$scratch/relay.wasm"
compose shared
compose twice
validate provider app second chained middle pair chain shared twice
