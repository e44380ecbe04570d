#include "ideal.h"

IMPORT(first, first) uint32_t first(uint32_t x);

EXPORT(second, second) uint32_t second(uint32_t x) { return first(x) ^ first(x >> 1); }
