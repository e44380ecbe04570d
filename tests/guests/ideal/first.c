#include "ideal.h"

EXPORT(first, first) uint32_t first(uint32_t x) { return x * 2654435761u + 1; }
