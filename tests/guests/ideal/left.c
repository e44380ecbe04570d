#include "ideal.h"

IMPORT(counter, next) uint32_t next(uint32_t by);

EXPORT(left, left) uint32_t left(uint32_t x) { return next(x) * 3; }
