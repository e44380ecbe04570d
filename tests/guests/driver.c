// The consumer: drives interface `kernel` from loops and one call at a time,
// with state, tables and a function table of its own. Its data lies at the
// same addresses as the kernel's, so a link that lets the two memories overlap
// changes the answers.
#include "driver_guest.h"

// Displaces the weak definition in the generated bindings, which is exported
// and would need an allocator. Unused here, so that the linker drops it.
void *cabi_realloc(void *ptr, size_t old_size, size_t align, size_t new_size) {
  (void)ptr, (void)old_size, (void)align, (void)new_size;
  __builtin_trap();
}

// ---- constant tables ------------------------------------------------------

static const uint32_t primes[16] = {
    1009, 2003,  3001,  4001,  5003,  6007,  7001,  8009,
    9001, 10007, 11003, 12007, 13001, 14009, 15013, 16001,
};

static const double weights[8] = {0.125, 0.25, 0.5, 0.75, 1.5, 2.25, 3.0, 10.0};

// On both sides of every gap and limit of `char`.
static const uint32_t characters[8] = {0, 'a', 0x7f, 0x20ac, 0xd7ff, 0xe000, 0x1f600, 0x10ffff};

#define PRIMES_SUM 136076
#define WEIGHTS_SUM 18.375
#define CHARACTERS_SUM 0x14cf8au

static uint32_t sum_of(const uint32_t *values, size_t count) {
  // Read as volatile, so that the compiler cannot answer in place of memory.
  const volatile uint32_t *stored = values;
  uint32_t sum = 0;
  for (size_t i = 0; i < count; i++) sum += stored[i];
  return sum;
}

static double weights_sum(void) {
  const volatile double *stored = weights;
  double sum = 0;
  for (size_t i = 0; i < 8; i++) sum += stored[i];
  return sum;
}

bool exports_driver_intact(void) {
  bool intact = sum_of(primes, 16) == PRIMES_SUM && weights_sum() == WEIGHTS_SUM &&
                sum_of(characters, 8) == CHARACTERS_SUM;
  if (!intact) log_emit(LOG_LEVEL_ERROR, PRIMES_SUM);
  return intact;
}

// ---- checksums ------------------------------------------------------------

static uint64_t fold(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x9e3779b97f4a7c15u;
  return hash ^ (hash >> 29);
}

static uint64_t fold_f32(uint64_t hash, float value) {
  uint32_t bits;
  __builtin_memcpy(&bits, &value, sizeof bits);
  return fold(hash, bits);
}

static uint64_t fold_f64(uint64_t hash, double value) {
  uint64_t bits;
  __builtin_memcpy(&bits, &value, sizeof bits);
  return fold(hash, bits);
}

// ---- the function table: one round of each kind of work --------------------

typedef uint64_t (*round_of_work)(uint64_t hash, uint32_t x);

static uint64_t integers(uint64_t hash, uint32_t x) {
  hash = fold(hash, kernel_add_u8(x, x >> 8));
  hash = fold(hash, (int64_t)kernel_add_s8(x, x >> 8));
  hash = fold(hash, kernel_mul_u16(x, x >> 16));
  hash = fold(hash, (int64_t)kernel_mul_s16(x, x >> 16));
  hash = fold(hash, kernel_sub_u32(x, primes[x % 16]));
  hash = fold(hash, (int64_t)kernel_sub_s32(x, primes[x / 16 % 16]));
  hash = fold(hash, kernel_mix_u64(hash));
  hash = fold(hash, kernel_shift_s64(hash, x));
  hash = fold(hash, kernel_crc_step(x, hash));
  return fold(hash, kernel_apply(x % 5, primes[x % 16], x));
}

static uint64_t floats(uint64_t hash, uint32_t x) {
  float sine = kernel_sine(x);
  hash = fold_f32(hash, sine);
  hash = fold_f32(hash, kernel_half_f32(sine));
  hash = fold_f64(hash, kernel_lerp_f64(weights[x % 8], weights[x / 8 % 8], sine));
  types_ratio_t ratio;
  kernel_ratio_of(x, primes[x % 16], &ratio);
  return fold_f64(hash, ratio.value);
}

static uint64_t labels(uint64_t hash, uint32_t x) {
  types_small_t small = kernel_small_of(x);
  types_wide_t wide = kernel_rotate_wide(x & 0xfff, x >> 12);
  types_full_t full = kernel_invert_full(x);
  hash = fold(hash, small << 16 | wide);
  hash = fold(hash, full);
  hash = fold(hash, kernel_swap_small(small));
  hash = fold(hash, kernel_common(small, wide, full));
  hash = fold(hash, kernel_next_char(characters[x % 8]));
  hash = fold(hash, kernel_char_of(characters[x / 8 % 8]));
  hash = fold(hash, kernel_sign_of(x % 3));
  hash = fold(hash, kernel_sign_of_s64((int32_t)x));
  return fold(hash, kernel_all_of(kernel_odd_parity(hash), x & 1, x & 2));
}

static types_matrix_t matrix_of(uint32_t x) {
  return (types_matrix_t){
      .r0 = {.a = x, .b = 1, .c = 2, .d = 3},
      .r1 = {.a = 4, .b = weights[x % 8], .c = 5, .d = 6},
      .r2 = {.a = 7, .b = 8, .c = weights[x / 8 % 8], .d = 9},
      .r3 = {.a = 10, .b = 11, .c = 12, .d = primes[x % 16]},
  };
}

static uint64_t tickets(uint64_t hash, uint32_t x) {
  types_ticket_t ticket;
  types_stamp_t stamp;
  driver_guest_tuple1_u32_t opened;
  kernel_issue(x % 8, &ticket);
  kernel_seal(&ticket, &stamp);
  kernel_open(&stamp, &opened);
  hash = fold(hash, stamp.of.id);
  return fold(hash, opened.f0 == ticket.id);
}

static uint64_t records(uint64_t hash, uint32_t x) {
  types_vec3_t a = {x % 100, 0.5f, -1.25f};
  types_vec3_t b = {2, primes[x % 16], weights[x % 8]};
  types_matrix_t matrix = matrix_of(x);
  driver_guest_tuple3_u16_bool_char32_t item = {x, x & 1, characters[x % 8]};
  driver_guest_tuple1_f64_t scale = {weights[x / 8 % 8]};
  types_ticket_t ticket = {x};
  driver_guest_tuple1_u8_t byte = {x};
  hash = fold_f32(hash, kernel_dot(&a, &b));
  hash = fold_f64(hash, kernel_trace(&matrix));
  hash = fold(hash, kernel_weigh(&item, &scale));
  hash = fold(hash, kernel_blend(x, x, x, x, x, x, hash, hash, x, x, x & 1, characters[x % 8],
                                 x % 5, x % 8, &ticket, &byte));
  return tickets(hash, x);
}

static uint64_t state(uint64_t hash, uint32_t x) {
  hash = fold(hash, kernel_next_random());
  hash = fold_f64(hash, kernel_accumulate(weights[x % 8]));
  hash = fold(hash, kernel_push(x));
  hash = fold(hash, (int64_t)kernel_at(x % 8));
  hash = fold(hash, kernel_sum());
  hash = fold(hash, kernel_drop(x % 4));
  hash = fold(hash, kernel_changes());
  return fold(hash, kernel_tables());
}

#define WORKS 5

static const round_of_work works[WORKS] = {
    [EXPORTS_DRIVER_WORK_INTEGERS] = integers, [EXPORTS_DRIVER_WORK_FLOATS] = floats,
    [EXPORTS_DRIVER_WORK_LABELS] = labels,     [EXPORTS_DRIVER_WORK_RECORDS] = records,
    [EXPORTS_DRIVER_WORK_STATE] = state,
};

// ---- runs -----------------------------------------------------------------

// More than one page of 64 KiB, so that the two memories differ in size.
#define PAST 20000

static uint32_t past[PAST];
static uint32_t run_count;

static uint64_t finish(uint64_t hash) {
  past[run_count++ % PAST] = (uint32_t)hash;
  log_emit(LOG_LEVEL_INFO, (uint32_t)(hash >> 32));
  return hash;
}

uint64_t exports_driver_run(uint32_t seed, uint32_t rounds) {
  log_emit(LOG_LEVEL_INFO, seed);
  uint64_t hash = seed;
  for (uint32_t round = 0; round < rounds; round++)
    hash = works[round % WORKS](hash, (uint32_t)fold(hash, round));
  return finish(hash);
}

uint64_t exports_driver_run_one(exports_driver_work_t work, uint32_t seed, uint32_t rounds) {
  log_emit(LOG_LEVEL_INFO, seed);
  uint64_t hash = seed;
  for (uint32_t round = 0; round < rounds; round++)
    hash = works[work](hash, (uint32_t)fold(hash, round));
  return finish(hash);
}

uint32_t exports_driver_runs(void) { return run_count; }

uint32_t exports_driver_past(uint32_t index) {
  if (index < run_count && index < PAST) return past[(run_count - 1 - index) % PAST];
  log_emit(LOG_LEVEL_WARN, index);
  return 0;
}

// ---- one call of the kernel each ------------------------------------------

uint8_t exports_driver_add_u8(uint8_t a, uint8_t b) { return kernel_add_u8(a, b); }

int8_t exports_driver_add_s8(int8_t a, int8_t b) { return kernel_add_s8(a, b); }

uint16_t exports_driver_mul_u16(uint16_t a, uint16_t b) { return kernel_mul_u16(a, b); }

int16_t exports_driver_mul_s16(int16_t a, int16_t b) { return kernel_mul_s16(a, b); }

uint32_t exports_driver_sub_u32(uint32_t a, uint32_t b) { return kernel_sub_u32(a, b); }

int32_t exports_driver_sub_s32(int32_t a, int32_t b) { return kernel_sub_s32(a, b); }

uint64_t exports_driver_mix_u64(uint64_t value) { return kernel_mix_u64(value); }

int64_t exports_driver_shift_s64(int64_t value, uint8_t right) {
  return kernel_shift_s64(value, right);
}

float exports_driver_half_f32(float value) { return kernel_half_f32(value); }

double exports_driver_lerp_f64(double from, double to, double at) {
  return kernel_lerp_f64(from, to, at);
}

bool exports_driver_odd_parity(uint64_t value) { return kernel_odd_parity(value); }

bool exports_driver_all_of(bool a, bool b, bool c) { return kernel_all_of(a, b, c); }

uint32_t exports_driver_next_char(uint32_t c) { return kernel_next_char(c); }

uint32_t exports_driver_char_of(uint32_t code) { return kernel_char_of(code); }

types_sign_t exports_driver_sign_of(uint8_t code) { return kernel_sign_of(code); }

types_small_t exports_driver_small_of(uint8_t bits) { return kernel_small_of(bits); }

types_sign_t exports_driver_sign_of_s64(int64_t value) { return kernel_sign_of_s64(value); }

types_small_t exports_driver_swap_small(types_small_t value) { return kernel_swap_small(value); }

types_wide_t exports_driver_rotate_wide(types_wide_t value, uint8_t by) {
  return kernel_rotate_wide(value, by);
}

types_full_t exports_driver_invert_full(types_full_t value) { return kernel_invert_full(value); }

types_full_t exports_driver_common(types_small_t a, types_wide_t b, types_full_t c) {
  return kernel_common(a, b, c);
}

uint32_t exports_driver_apply(types_op_t op, uint32_t a, uint32_t b) {
  return kernel_apply(op, a, b);
}

float exports_driver_sine(uint8_t step) { return kernel_sine(step); }

uint32_t exports_driver_crc_step(uint32_t crc, uint8_t byte) { return kernel_crc_step(crc, byte); }

float exports_driver_dot(types_vec3_t *a, types_vec3_t *b) { return kernel_dot(a, b); }

double exports_driver_trace(types_matrix_t *m) { return kernel_trace(m); }

uint32_t exports_driver_weigh(driver_guest_tuple3_u16_bool_char32_t *item,
                              driver_guest_tuple1_f64_t *scale) {
  return kernel_weigh(item, scale);
}

uint64_t exports_driver_blend(uint8_t a, int8_t b, uint16_t c, int16_t d, uint32_t e, int32_t f,
                              uint64_t g, int64_t h, float i, double j, bool k, uint32_t l,
                              types_op_t m, types_small_t n, types_ticket_t *o,
                              driver_guest_tuple1_u8_t *p) {
  return kernel_blend(a, b, c, d, e, f, g, h, i, j, k, l, m, n, o, p);
}

void exports_driver_issue(types_small_t kind, types_ticket_t *ret) { kernel_issue(kind, ret); }

void exports_driver_seal(types_ticket_t *t, types_stamp_t *ret) { kernel_seal(t, ret); }

void exports_driver_open(types_stamp_t *s, driver_guest_tuple1_u32_t *ret) { kernel_open(s, ret); }

void exports_driver_ratio_of(uint32_t part, uint32_t whole, types_ratio_t *ret) {
  kernel_ratio_of(part, whole, ret);
}

void exports_driver_reset(uint64_t seed) { kernel_reset(seed); }

uint32_t exports_driver_next_random(void) { return kernel_next_random(); }

double exports_driver_accumulate(double value) { return kernel_accumulate(value); }

uint8_t exports_driver_push(int32_t value) { return kernel_push(value); }

int32_t exports_driver_at(uint8_t index) { return kernel_at(index); }

bool exports_driver_drop(uint8_t count) { return kernel_drop(count); }

int64_t exports_driver_sum(void) { return kernel_sum(); }

uint32_t exports_driver_changes(void) { return kernel_changes(); }

uint32_t exports_driver_tables(void) { return kernel_tables(); }
