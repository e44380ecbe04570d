#include "ideal.h"

IMPORT(counter, next) uint32_t next(uint32_t by);

EXPORT(right, right) uint32_t right(uint32_t x) { return next(x ^ 1) - next(2); }
