#!/usr/bin/env bash
# Builds command.core.wasm and provider.wasm beside this script, with the tools
# of ../lib.sh. The command stays a core module: the tests make a component of it,
# with the adapter that a crate ships.
set -euo pipefail

here=$(cd "$(dirname "$0")" && pwd)
. "$here/../lib.sh"

install_tools

bindings provider "$here/texts.wit" --world provider-guest --no-sig-flattening \
  --rename meld:wasi-guests/texts@0.1.0=texts
cp "$here/provider.c" "$here"/../values/memory.[ch] "$scratch/provider/"
compile provider 8192 -fno-builtin provider.c memory.c provider_guest.c \
  provider_guest_component_type.o
componentize provider

bindings command "$here/texts.wit" --world command-guest --no-sig-flattening \
  --rename meld:wasi-guests/texts@0.1.0=texts
# Zig's own C library has the headers.
rm "$scratch/command/stdlib.h" "$scratch/command/string.h"
cp "$here/command.c" "$scratch/command/"
(cd "$scratch/command" && "$tools/venv/bin/python" -m ziglang cc \
  -target wasm32-wasi -std=c11 -Os -g0 -Wall -Wextra -I. \
  command.c command_guest.c command_guest_component_type.o -o command.core.wasm)
cp "$scratch/command/command.core.wasm" "$here/command.core.wasm"
validate command.core provider
