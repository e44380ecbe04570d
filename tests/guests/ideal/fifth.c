#include "ideal.h"

IMPORT(fourth, fourth) uint32_t fourth(uint32_t x);

WORLD(run) uint32_t run(uint32_t x) { return fourth(x) + fourth(x + 1); }
