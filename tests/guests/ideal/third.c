#include "ideal.h"

IMPORT(second, second) uint32_t second(uint32_t x);

EXPORT(third, third) uint32_t third(uint32_t x) { return second(x + 1) - x; }
