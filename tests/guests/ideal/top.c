#include "ideal.h"

IMPORT(counter, next) uint32_t next(uint32_t by);
IMPORT(left, left) uint32_t left(uint32_t x);
IMPORT(right, right) uint32_t right(uint32_t x);

WORLD(run) uint32_t run(uint32_t x) {
  return next(x) ^ left(x + 1) ^ right(x + 2) ^ left(x + 3);
}
