// Blocks of powers of two, one list of free blocks for each. Freed blocks are
// overwritten, so that a value that is read after its post-return function ran
// changes the answer.
#include "memory.h"

#define SMALLEST 4
#define SIZES 32
#define PAGE 65536

typedef struct block {
  uint32_t size_class;
  uint32_t in_use;
} block;

extern uint8_t __heap_base;

uint32_t memory_live;
static uint8_t *next;
static block *free_blocks[SIZES];

// The compiler must not turn these into calls of themselves.
void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  uint8_t *out = to;
  const uint8_t *in = from;
  while (size--) *out++ = *in++;
  return to;
}

void *memset(void *to, int byte, size_t size) {
  uint8_t *out = to;
  while (size--) *out++ = (uint8_t)byte;
  return to;
}

size_t strlen(const char *text) {
  const char *end = text;
  while (*end) end++;
  return (size_t)(end - text);
}

void abort(void) { __builtin_trap(); }

// Becomes a core start function. Without it no block can be allocated, and the
// second time it traps.
__attribute__((export_name("_initialize"))) void initialize(void) {
  if (next) __builtin_trap();
  next = (uint8_t *)(((uintptr_t)&__heap_base + 15) & ~(uintptr_t)15);
  begin();
}

static uint32_t class_of(size_t size) {
  uint32_t size_class = SMALLEST;
  while (size_class < SIZES - 1 && (size_t)1 << size_class < size) size_class++;
  return size_class;
}

static block *take_new(uint32_t size_class) {
  size_t size = sizeof(block) + ((size_t)1 << size_class);
  size_t end = (uintptr_t)next + size;
  size_t memory = __builtin_wasm_memory_size(0) * PAGE;
  if (!next || size_class > 28) __builtin_trap();
  if (end > memory) {
    size_t pages = (end - memory + PAGE - 1) / PAGE;
    if (__builtin_wasm_memory_grow(0, pages) == (size_t)-1) __builtin_trap();
  }
  block *taken = (block *)next;
  next += size;
  return taken;
}

void *allocate(size_t size) {
  uint32_t size_class = class_of(size);
  block *taken = free_blocks[size_class];
  if (taken) {
    free_blocks[size_class] = *(block **)(taken + 1);
  } else {
    taken = take_new(size_class);
  }
  taken->size_class = size_class;
  taken->in_use = 1;
  memory_live++;
  return taken + 1;
}

void free(void *pointer) {
  if (!pointer) return;
  block *freed = (block *)pointer - 1;
  if (freed->in_use != 1) __builtin_trap();
  memset(pointer, 0xdd, (size_t)1 << freed->size_class);
  freed->in_use = 0;
  *(block **)pointer = free_blocks[freed->size_class];
  free_blocks[freed->size_class] = freed;
  memory_live--;
}

void *malloc(size_t size) { return allocate(size); }

void *realloc(void *pointer, size_t size) {
  if (!pointer) return allocate(size);
  size_t old = (size_t)1 << ((block *)pointer - 1)->size_class;
  if (size <= old) return pointer;
  void *moved = allocate(size);
  memcpy(moved, pointer, old);
  free(pointer);
  return moved;
}
