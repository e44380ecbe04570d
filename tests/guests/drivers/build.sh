#!/usr/bin/env bash
# Builds the guests and the composition beside this script, with the tools of
# ../lib.sh.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"

# Says where the data ends, so that the memory can be packed.
build() { # guest, stack in bytes
  bindings "$1" "$here/drivers.wit" --world "$1-guest" --no-sig-flattening \
    --rename meld:drivers/uart@0.1.0=uart \
    --rename meld:drivers/spi@0.1.0=spi \
    --rename meld:drivers/timer@0.1.0=timer \
    --rename meld:drivers/application@0.1.0=application
  cp "$here/$1.c" "$here/arena.h" "$scratch/$1/"
  compile "$1" "$2" -fno-builtin -Wl,--export=__heap_base -Wl,--gc-sections \
    "$1.c" "$1_guest.c" "$1_guest_component_type.o"
  componentize "$1"
}

install_tools
build uart 512
build spi 512
build timer 1024
build app 2048
"$tools/bin/wac" plug "$here/app.wasm" --plug "$here/uart.wasm" --plug "$here/spi.wasm" \
  --plug "$here/timer.wasm" -o "$here/composed.wasm"
validate uart spi timer app composed
