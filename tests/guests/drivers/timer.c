#define ARENA 320
#include "arena.h"
#include "timer_guest.h"

#define ALARMS 8
#define NAME 16

typedef struct {
  uint32_t at;
  uint32_t length;
  uint8_t name[NAME];
} alarm;

// Sorted by time.
static alarm alarms[ALARMS];
static uint32_t count;

void exports_timer_set(uint32_t at, timer_guest_string_t *name) {
  alarm set = {at, name->len < NAME ? name->len : NAME, {0}};
  for (uint32_t i = 0; i < set.length; i++) set.name[i] = name->ptr[i] & 0x7f;
  arena_used = 0;
  if (count == ALARMS) count--;
  uint32_t place = count++;
  for (; place > 0 && alarms[place - 1].at > at; place--) alarms[place] = alarms[place - 1];
  alarms[place] = set;
}

void exports_timer_due(uint32_t now, timer_guest_list_string_t *ret) {
  arena_used = 0;
  uint32_t due = 0;
  while (due < count && alarms[due].at <= now) due++;
  ret->len = due;
  ret->ptr = take(_Alignof(timer_guest_string_t), due * sizeof *ret->ptr);
  for (uint32_t i = 0; i < due; i++) {
    timer_guest_string_t *name = &ret->ptr[i];
    name->len = alarms[i].length;
    name->ptr = take(1, name->len);
    for (uint32_t at = 0; at < name->len; at++) name->ptr[at] = alarms[i].name[at];
  }
  for (uint32_t i = due; i < count; i++) alarms[i - due] = alarms[i];
  count -= due;
}
