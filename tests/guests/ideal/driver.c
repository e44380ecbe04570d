#include "ideal.h"

IMPORT(kernel, mix) uint32_t mix(uint32_t a, uint32_t b);
IMPORT(kernel, scale) double scale(double x, int64_t by);

// Stays a function of its own, between `run` and the kernel.
__attribute__((noinline)) static uint32_t round_of(uint32_t sum, uint32_t i) {
  return mix(sum, i) ^ mix(i, sum);
}

WORLD(run) uint32_t run(uint32_t rounds) {
  uint32_t sum = 1;
  for (uint32_t i = 0; i < rounds; i++)
    sum = round_of(sum, i) + i;
  return sum;
}

WORLD(ratio) double ratio(double x) { return scale(x, 3) - scale(x, -2); }
