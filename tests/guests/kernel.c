// The provider: every function of interface `kernel`, over state and constant
// tables in its own memory.
#include "kernel_guest.h"

typedef kernel_guest_tuple3_u16_bool_char32_t item;
typedef kernel_guest_tuple1_f64_t scale;
typedef kernel_guest_tuple1_u8_t byte_tuple;
typedef kernel_guest_tuple1_u32_t word_tuple;

// Displaces the weak definition in the generated bindings, which is exported
// and would need an allocator. Unused here, so that the linker drops it.
void *cabi_realloc(void *ptr, size_t old_size, size_t align, size_t new_size) {
  (void)ptr, (void)old_size, (void)align, (void)new_size;
  __builtin_trap();
}

// ---- constant tables ------------------------------------------------------

#define QUARTER 16

// A quarter wave: `sin(i * pi / 32)`.
static const float quarter_wave[QUARTER + 1] = {
    0.00000000f, 0.09801714f, 0.19509032f, 0.29028468f, 0.38268343f, 0.47139674f,
    0.55557023f, 0.63439328f, 0.70710678f, 0.77301045f, 0.83146961f, 0.88192126f,
    0.92387953f, 0.95694034f, 0.98078528f, 0.99518473f, 1.00000000f,
};

// Filled before any export can be called; zero in the module's data.
static uint32_t crc_table[256];

static uint32_t crc_entry(uint32_t value) {
  for (int bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320u ^ (value >> 1) : value >> 1;
  return value;
}

// Becomes a core start function, so that instantiation has work to do that the
// exports depend on.
__attribute__((export_name("_initialize"))) void initialize(void) {
  for (uint32_t i = 0; i < 256; i++) crc_table[i] = crc_entry(i);
}

float exports_kernel_sine(uint8_t step) {
  uint8_t in_half = step % (2 * QUARTER);
  uint8_t index = in_half <= QUARTER ? in_half : 2 * QUARTER - in_half;
  bool second_half = step / (2 * QUARTER) % 2;
  return second_half ? -quarter_wave[index] : quarter_wave[index];
}

uint32_t exports_kernel_crc_step(uint32_t crc, uint8_t byte) {
  return crc_table[(crc ^ byte) & 0xff] ^ (crc >> 8);
}

static uint32_t crc_bytes(uint32_t crc, const void *data, size_t size) {
  const uint8_t *bytes = data;
  for (size_t i = 0; i < size; i++) crc = exports_kernel_crc_step(crc, bytes[i]);
  return crc;
}

uint32_t exports_kernel_tables(void) {
  uint32_t crc = crc_bytes(~0u, quarter_wave, sizeof quarter_wave);
  return ~crc_bytes(crc, crc_table, sizeof crc_table);
}

// ---- integers and floats --------------------------------------------------

uint8_t exports_kernel_add_u8(uint8_t a, uint8_t b) { return a + b; }

int8_t exports_kernel_add_s8(int8_t a, int8_t b) { return (uint8_t)a + (uint8_t)b; }

uint16_t exports_kernel_mul_u16(uint16_t a, uint16_t b) { return (uint32_t)a * b; }

int16_t exports_kernel_mul_s16(int16_t a, int16_t b) { return a * b; }

uint32_t exports_kernel_sub_u32(uint32_t a, uint32_t b) { return a - b; }

int32_t exports_kernel_sub_s32(int32_t a, int32_t b) { return (uint32_t)a - (uint32_t)b; }

uint64_t exports_kernel_mix_u64(uint64_t value) {
  value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
  value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
  return value ^ (value >> 31);
}

int64_t exports_kernel_shift_s64(int64_t value, uint8_t right) { return value >> (right & 63); }

float exports_kernel_half_f32(float value) { return value * 0.5f; }

double exports_kernel_lerp_f64(double from, double to, double at) {
  return from + (to - from) * at;
}

bool exports_kernel_odd_parity(uint64_t value) { return __builtin_parityll(value); }

bool exports_kernel_all_of(bool a, bool b, bool c) { return a && b && c; }

// ---- characters, enums and flags ------------------------------------------

uint32_t exports_kernel_next_char(uint32_t c) {
  if (c == 0xd7ff) return 0xe000;
  return c == 0x10ffff ? 0 : c + 1;
}

uint32_t exports_kernel_char_of(uint32_t code) { return code; }

types_sign_t exports_kernel_sign_of(uint8_t code) { return code; }

types_small_t exports_kernel_small_of(uint8_t bits) { return bits; }

types_sign_t exports_kernel_sign_of_s64(int64_t value) {
  if (value == 0) return TYPES_SIGN_ZERO;
  return value < 0 ? TYPES_SIGN_NEGATIVE : TYPES_SIGN_POSITIVE;
}

types_small_t exports_kernel_swap_small(types_small_t value) {
  types_small_t swapped = value & TYPES_SMALL_B;
  if (value & TYPES_SMALL_A) swapped |= TYPES_SMALL_C;
  if (value & TYPES_SMALL_C) swapped |= TYPES_SMALL_A;
  return swapped;
}

#define WIDE_LABELS 12

types_wide_t exports_kernel_rotate_wide(types_wide_t value, uint8_t by) {
  uint32_t left = by % WIDE_LABELS;
  uint32_t mask = (1u << WIDE_LABELS) - 1;
  return (((uint32_t)value << left) | ((uint32_t)value >> (WIDE_LABELS - left))) & mask;
}

types_full_t exports_kernel_invert_full(types_full_t value) { return ~value; }

types_full_t exports_kernel_common(types_small_t a, types_wide_t b, types_full_t c) {
  return a & b & c;
}

// ---- the function table ---------------------------------------------------

typedef uint32_t (*binary)(uint32_t, uint32_t);

static uint32_t add(uint32_t a, uint32_t b) { return a + b; }
static uint32_t sub(uint32_t a, uint32_t b) { return a - b; }
static uint32_t mul(uint32_t a, uint32_t b) { return a * b; }
static uint32_t xor_(uint32_t a, uint32_t b) { return a ^ b; }
static uint32_t rotl(uint32_t a, uint32_t b) { return a << (b & 31) | a >> (-b & 31); }

static const binary operators[] = {
    [TYPES_OP_ADD] = add,  [TYPES_OP_SUB] = sub,   [TYPES_OP_MUL] = mul,
    [TYPES_OP_XOR] = xor_, [TYPES_OP_ROTL] = rotl,
};

uint32_t exports_kernel_apply(types_op_t op, uint32_t a, uint32_t b) { return operators[op](a, b); }

// ---- records and tuples ---------------------------------------------------

float exports_kernel_dot(types_vec3_t *a, types_vec3_t *b) {
  return a->x * b->x + a->y * b->y + a->z * b->z;
}

double exports_kernel_trace(types_matrix_t *m) { return m->r0.a + m->r1.b + m->r2.c + m->r3.d; }

uint32_t exports_kernel_weigh(item *item, scale *scale) {
  double weight = scale->f0 * item->f0;
  // Saturates, since a float out of range has no defined integer in C.
  uint32_t scaled = weight >= 4294967295.0 ? ~0u : weight > 0 ? (uint32_t)weight : 0;
  return (item->f1 ? ~scaled : scaled) ^ item->f2;
}

static uint64_t fold(uint64_t hash, uint64_t value) { return (hash ^ value) * 0x100000001b3u; }

static uint32_t bits_of_f32(float value) {
  uint32_t bits;
  __builtin_memcpy(&bits, &value, sizeof bits);
  return bits;
}

static uint64_t bits_of_f64(double value) {
  uint64_t bits;
  __builtin_memcpy(&bits, &value, sizeof bits);
  return bits;
}

uint64_t exports_kernel_blend(uint8_t a, int8_t b, uint16_t c, int16_t d, uint32_t e, int32_t f,
                              uint64_t g, int64_t h, float i, double j, bool k, uint32_t l,
                              types_op_t m, types_small_t n, types_ticket_t *o, byte_tuple *p) {
  // Signed values are widened with their sign, so that an argument that
  // arrives badly extended changes the answer.
  const uint64_t values[] = {
      a,
      (int64_t)b,
      c,
      (int64_t)d,
      e,
      (int64_t)f,
      g,
      (uint64_t)h,
      bits_of_f32(i),
      bits_of_f64(j),
      k,
      l,
      m,
      n,
      o->id,
      p->f0,
  };
  uint64_t hash = 0xcbf29ce484222325u;
  for (size_t at = 0; at < sizeof values / sizeof *values; at++) hash = fold(hash, values[at]);
  return hash;
}

void exports_kernel_seal(types_ticket_t *t, types_stamp_t *ret) {
  ret->of.id = t->id ^ 0xa5a5a5a5u;
}

void exports_kernel_open(types_stamp_t *s, word_tuple *ret) { ret->f0 = s->of.id ^ 0xa5a5a5a5u; }

void exports_kernel_ratio_of(uint32_t part, uint32_t whole, types_ratio_t *ret) {
  ret->value = whole ? (double)part / whole : 0.0;
}

// ---- state ----------------------------------------------------------------

#define RING 8

static const uint64_t default_seed = 0x853c49e6748fea9bu;

// Starts out non-zero, so that it depends on the module's data segments.
static uint64_t random_state = default_seed;
static uint32_t next_ticket = 100;
static double total;
static int32_t ring[RING];
static uint8_t ring_size;
static uint32_t change_count;

void exports_kernel_reset(uint64_t seed) {
  random_state = seed ? seed : default_seed;
  next_ticket = 100;
  total = 0;
  __builtin_memset(ring, 0, sizeof ring);
  ring_size = 0;
  change_count = 0;
}

uint32_t exports_kernel_next_random(void) {
  change_count++;
  random_state = random_state * 6364136223846793005u + 1442695040888963407u;
  return random_state >> 32;
}

double exports_kernel_accumulate(double value) {
  change_count++;
  return total += value;
}

void exports_kernel_issue(types_small_t kind, types_ticket_t *ret) {
  change_count++;
  ret->id = next_ticket++ << 3 | kind;
}

static void drop_oldest(uint8_t count) {
  ring_size -= count;
  __builtin_memmove(ring, ring + count, ring_size * sizeof *ring);
}

uint8_t exports_kernel_push(int32_t value) {
  change_count++;
  if (ring_size == RING) drop_oldest(1);
  ring[ring_size++] = value;
  return ring_size;
}

int32_t exports_kernel_at(uint8_t index) { return index < ring_size ? ring[index] : 0; }

bool exports_kernel_drop(uint8_t count) {
  if (count > ring_size) return false;
  change_count++;
  drop_oldest(count);
  return true;
}

int64_t exports_kernel_sum(void) {
  int64_t sum = 0;
  for (uint8_t i = 0; i < ring_size; i++) sum += ring[i];
  return sum;
}

uint32_t exports_kernel_changes(void) { return change_count; }
