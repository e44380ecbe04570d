#define ARENA 512
#include "arena.h"
#include "spi_guest.h"

// The device at the other end: it answers with what it was sent before, mixed
// through a table that it changes as it goes.
static uint8_t table[256];
static uint8_t shift_register;
static uint8_t answer[256];

// Becomes a core start function.
__attribute__((export_name("_initialize"))) void initialize(void) {
  for (uint32_t i = 0; i < sizeof table; i++) table[i] = (uint8_t)(i * 167 + 13);
}

void exports_spi_transfer(spi_guest_list_u8_t *bytes, spi_guest_list_u8_t *ret) {
  if (bytes->len > sizeof answer) __builtin_trap();
  for (size_t i = 0; i < bytes->len; i++) {
    uint8_t *entry = &table[bytes->ptr[i]];
    answer[i] = shift_register ^ *entry;
    *entry += (uint8_t)(i + 1);
    shift_register = bytes->ptr[i];
  }
  // Constant: the next answer is in the same place.
  ret->ptr = answer;
  ret->len = bytes->len;
  arena_used = 0;
}
