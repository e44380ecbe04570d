#include "ideal.h"

IMPORT(third, third) uint32_t third(uint32_t x);

EXPORT(fourth, fourth) uint32_t fourth(uint32_t x) { return x & 1 ? third(x) : third(~x); }
