#define ARENA 1024
#include "arena.h"
#include "app_guest.h"

static uint32_t state = 1;
static uint32_t now;
static uint8_t frame[96];
static const char *const names[] = {"blink", "poll", "watchdog", "a name that is too long"};

static uint32_t next(void) {
  state ^= state << 13;
  state ^= state >> 17;
  return state ^= state << 5;
}

static uint32_t fold(uint32_t sum, const uint8_t *bytes, size_t length) {
  for (size_t i = 0; i < length; i++) sum = (sum ^ bytes[i]) * 0x01000193u;
  return sum;
}

// Sends a frame over the bus, and what comes back over the line.
static uint32_t exchange(uint32_t sum) {
  size_t length = next() % sizeof frame;
  for (size_t i = 0; i < length; i++) frame[i] = (uint8_t)next();
  app_guest_list_u8_t sent = {frame, length}, got;
  spi_transfer(&sent, &got);
  sum = fold(sum, got.ptr, got.len);
  return sum + uart_write(&got);
}

static uint32_t alarm(uint32_t sum) {
  const char *name = names[next() % 4];
  size_t length = 0;
  while (name[length]) length++;
  app_guest_string_t text = {(uint8_t *)name, length};
  timer_set(now + next() % 16, &text);
  now += next() % 8;
  app_guest_list_string_t due;
  timer_due(now, &due);
  for (size_t i = 0; i < due.len; i++) sum = fold(sum, due.ptr[i].ptr, due.ptr[i].len);
  return sum + due.len;
}

uint32_t exports_application_run(uint32_t rounds, uint32_t seed) {
  uint32_t sum = 0x811c9dc5u;
  state ^= seed ? seed : 1;
  if (!state) state = 1;
  while (rounds--) {
    arena_used = 0;
    sum = exchange(sum);
    sum = alarm(sum);
    if (next() % 4 == 0) sum ^= uart_flush();
  }
  return sum;
}

uint32_t exports_application_rest(void) { return fold(now, frame, sizeof frame); }
