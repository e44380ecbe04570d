#define ARENA 256
#include "arena.h"
#include "uart_guest.h"

#define QUEUE 64

// Registers, as a device has them.
static volatile struct {
  uint32_t data;
  uint32_t status;
} device = {0, 1};

static uint8_t queue[QUEUE];
static uint32_t first, count;
static uint32_t checksum = 0x811c9dc5u;

uint32_t exports_uart_write(uart_guest_list_u8_t *bytes) {
  uint32_t taken = 0;
  while (taken < bytes->len && count < QUEUE) {
    queue[(first + count++) % QUEUE] = bytes->ptr[taken++];
  }
  arena_used = 0;
  return taken;
}

uint32_t exports_uart_flush(void) {
  while (count) {
    device.data = queue[first];
    device.status ^= 2;
    checksum = (checksum ^ device.data) * 0x01000193u;
    first = (first + 1) % QUEUE;
    count--;
  }
  return checksum ^ device.status;
}
