// What an allocator is to firmware: one block, from which parts are taken for the
// values of a call, and which is free again after it. Nothing is beyond
// `__heap_base`, and the memory never grows.
#include <stddef.h>
#include <stdint.h>

#ifndef ARENA
#error "its size in bytes"
#endif

static _Alignas(8) uint8_t arena[ARENA];
static size_t arena_used;

static void *take(size_t align, size_t size) {
  size_t at = (arena_used + align - 1) & -align;
  if (at > ARENA || size > ARENA - at) __builtin_trap();
  arena_used = at + size;
  return arena + at;
}

// Displaces the weak definition in the generated bindings.
__attribute__((export_name("cabi_realloc")))
void *cabi_realloc(void *old, size_t old_size, size_t align, size_t size) {
  uint8_t *taken = take(align, size);
  const uint8_t *from = old;
  for (size_t i = 0; i < old_size && i < size; i++) taken[i] = from[i];
  return taken;
}

void free(void *pointer) { (void)pointer; }
void abort(void) { __builtin_trap(); }
