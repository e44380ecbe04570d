#include "ideal.h"

// Called from one place in this file only, which it has to itself.
static uint32_t rotate(uint32_t x, uint32_t by) {
  return x << (by & 31) | x >> (-by & 31);
}

EXPORT(kernel, mix) uint32_t mix(uint32_t a, uint32_t b) {
  uint32_t x = a ^ rotate(b, 13);
  for (uint32_t i = 0; i < (b & 7); i++)
    x = rotate(x * 0x9e3779b1u, i) + a;
  return x;
}

EXPORT(kernel, scale) double scale(double x, int64_t by) {
  return by < 0 ? x / (double)-by : x * (double)by;
}

EXPORT(kernel, spare) uint64_t spare(uint64_t x) {
  return x * 0x9e3779b97f4a7c15u ^ x >> 29;
}
