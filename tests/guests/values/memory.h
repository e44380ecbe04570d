// An allocator for guests without a C library.
#ifndef MEMORY_H
#define MEMORY_H

#include <stddef.h>
#include <stdint.h>

// How many blocks are in use.
extern uint32_t memory_live;

// Never fails: traps when memory can't grow.
void *allocate(size_t size);
void free(void *block);

// What a guest does before any of its exports is called. Defined by the guest.
void begin(void);

#endif
