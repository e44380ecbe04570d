// The app: exports `driver`, scalars alone, and calls every function of the
// interface it imports with values drawn from the seed. What it draws and what
// comes back is its own to free.
#include "shapes.h"

#ifndef SALT
#define SALT 0
#endif

static uint64_t salt = SALT;
static uint64_t random_state;
static uint32_t run_count;

void begin(void) { salt = salt * 31 + 7; }

// ---- drawing values ---------------------------------------------------------

static void reseed(uint32_t seed) { random_state = fold(salt, seed) | 1; }

static uint32_t draw(void) {
  random_state = random_state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(random_state >> 33);
}

static uint32_t below(uint32_t end) { return draw() % end; }

static double draw_f64(void) { return (double)(int32_t)draw() / 16.0; }

static float draw_f32(void) { return (float)(int16_t)draw() / 8.0f; }

static uint32_t draw_letter(void) {
  static const uint32_t edges[] = {0, 0x7f, 0x80, 0x7ff, 0x800, 0xd7ff, 0xe000, 0xffff, 0x10000, 0x10ffff};
  return below(4) ? 'a' + below(26) : edges[below(sizeof edges / sizeof *edges)];
}

static size_t encode(uint32_t letter, uint8_t *to) {
  if (letter < 0x80) return to[0] = (uint8_t)letter, 1;
  size_t size = letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
  for (size_t i = size - 1; i > 0; i--, letter >>= 6) to[i] = 0x80 | (letter & 0x3f);
  to[0] = (uint8_t)(0xf00 >> size | letter);
  return size;
}

static void draw_text(uint32_t most, guest_string_t *text) {
  uint32_t letters = below(most + 1);
  NEW(text, letters * 4);
  text->len = 0;
  for (uint32_t i = 0; i < letters; i++) text->len += encode(draw_letter(), text->ptr + text->len);
}

// `draw_NAME` for a list of fewer than `end` scalars.
#define DRAW_SCALARS(name, type, end, one)             \
  static void draw_##name(type *list) {                \
    NEW(list, below(end));                             \
    for (size_t i = 0; i < list->len; i++) list->ptr[i] = one; \
  }

// `draw_NAME` for a list of fewer than `end` of anything else.
#define DRAW_LIST(name, type, end, one)                \
  static void draw_##name(type *list) {                \
    NEW(list, below(end));                             \
    for (size_t i = 0; i < list->len; i++) one;        \
  }

DRAW_SCALARS(octets, types_octets_t, 200, (uint8_t)draw())
DRAW_SCALARS(items, types_items_t, 9, (uint16_t)draw())
DRAW_SCALARS(numbers, types_numbers_t, 7, draw())
DRAW_SCALARS(letters, types_letters_t, 40, draw_letter())
DRAW_SCALARS(suits, types_suits_t, 30, (types_suit_t)below(4))
DRAW_SCALARS(markings, types_markings_t, 30, (types_marks_t)below(512))
DRAW_SCALARS(singles, types_singles_t, 20, draw_f32())
DRAW_SCALARS(doubles, types_doubles_t, 20, draw_f64())
DRAW_LIST(words, types_words_t, 6, draw_text(9, &list->ptr[i]))
DRAW_LIST(grid, types_grid_t, 6, draw_words(&list->ptr[i]))

static void draw_padded(types_padded_t *row) {
  row->tag = (uint8_t)draw();
  row->weight = (uint64_t)draw() << 32 | draw();
  row->grade = (uint16_t)draw();
  row->score = draw_f32();
  row->ok = below(2);
  row->letter = draw_letter();
  row->last = (int8_t)draw();
}
DRAW_LIST(rows, types_rows_t, 12, draw_padded(&list->ptr[i]))

static void draw_datum(types_datum_t *datum) {
  datum->tag = (uint8_t)below(4);
  if (datum->tag == TYPES_DATUM_NUMBER) datum->val.number = draw_f64();
  if (datum->tag == TYPES_DATUM_TEXT) draw_text(12, &datum->val.text);
  if (datum->tag == TYPES_DATUM_ITEMS) draw_items(&datum->val.items);
}
DRAW_LIST(data, types_data_t, 12, draw_datum(&list->ptr[i]))

static void draw_person(types_person_t *person) {
  draw_text(2, &person->name);
  person->age = (uint8_t)draw();
  draw_words(&person->tags);
  person->best.is_some = below(2);
  if (person->best.is_some) draw_datum(&person->best.val);
}

static void draw_failure(types_failure_t *failure) {
  failure->tag = (uint8_t)below(3);
  if (failure->tag == TYPES_FAILURE_CODE) failure->val.code = draw();
  if (failure->tag == TYPES_FAILURE_REASON) draw_text(20, &failure->val.reason);
}

static void draw_tried(types_maybe_tried_t *tried) {
  tried->is_some = below(4);
  tried->val.is_err = below(2);
  if (!tried->is_some) return;
  if (tried->val.is_err) {
    draw_octets(&tried->val.val.err);
    return;
  }
  tried->val.val.ok.is_some = below(3);
  if (tried->val.val.ok.is_some) draw_text(9, &tried->val.val.ok.val);
}

static void draw_report(types_report_t *report) {
  report->id = (uint64_t)draw() << 32 | draw();
  draw_text(30, &report->title);
  draw_rows(&report->rows);
  draw_data(&report->data);
  report->verdict.is_err = below(2);
  if (report->verdict.is_err) {
    draw_failure(&report->verdict.val.err);
  } else {
    draw_person(&report->verdict.val.ok);
  }
  report->marks = (types_marks_t)below(512);
  report->ratio = draw_f32();
}

// ---- checks -----------------------------------------------------------------

// A function of one list or record: draws it, passes it, hashes what comes back.
#define CHECK(name, function, from, from_type, to, to_type)  \
  uint64_t exports_driver_check_##name(uint32_t seed) {      \
    from_type drawn;                                         \
    to_type returned;                                        \
    reseed(seed);                                            \
    draw_##from(&drawn);                                     \
    values_##function(&drawn, &returned);                    \
    uint64_t hash = hash_##to(salt, &returned);              \
    from_type##_FREE(&drawn);                                \
    to_type##_FREE(&returned);                               \
    return hash;                                             \
  }
#define types_grid_t_FREE types_grid_free
#define types_rows_t_FREE types_rows_free
#define types_datum_t_FREE types_datum_free
#define types_data_t_FREE types_data_free
#define types_maybe_tried_t_FREE types_maybe_tried_free
#define types_settled_t_FREE types_settled_free
#define types_letters_t_FREE types_letters_free

CHECK(grid, transpose, grid, types_grid_t, grid, types_grid_t)
CHECK(rows, mirror, rows, types_rows_t, rows, types_rows_t)
CHECK(datum, convert, datum, types_datum_t, datum, types_datum_t)
CHECK(data, convert_all, data, types_data_t, data, types_data_t)
CHECK(settle, settle, tried, types_maybe_tried_t, settled, types_settled_t)
CHECK(letters, shift, letters, types_letters_t, letters, types_letters_t)

uint64_t exports_driver_check_text(uint32_t seed) {
  types_words_t words, parts;
  guest_string_t separator, joined, reversed;
  reseed(seed);
  draw_words(&words);
  draw_text(2, &separator);
  values_join(&words, &separator, &joined);
  values_split(&joined, 'a' + below(26), &parts);
  values_reverse(&joined, &reversed);
  uint64_t hash = hash_text(hash_words(hash_text(salt, &joined), &parts), &reversed);
  types_words_free(&words);
  types_words_free(&parts);
  guest_string_free(&separator);
  guest_string_free(&joined);
  guest_string_free(&reversed);
  return hash;
}

uint64_t exports_driver_check_labels(uint32_t seed) {
  types_suits_t suits;
  types_markings_t markings;
  types_labels_t labels;
  reseed(seed);
  draw_suits(&suits);
  draw_markings(&markings);
  values_label(&suits, &markings, &labels);
  uint64_t hash = hash_labels(salt, &labels);
  types_suits_free(&suits);
  types_markings_free(&markings);
  types_labels_free(&labels);
  return hash;
}

// Some KB of bytes, there and back.
uint64_t exports_driver_check_octets(uint32_t seed) {
  types_octets_t filled, scrambled;
  reseed(seed);
  values_fill(below(8) ? below(8000) : 0, seed, &filled);
  values_scramble(&filled, &scrambled);
  uint64_t hash = hash_octets(hash_octets(salt, &filled), &scrambled);
  types_octets_free(&filled);
  types_octets_free(&scrambled);
  return hash;
}

uint64_t exports_driver_check_floats(uint32_t seed) {
  types_singles_t singles;
  types_doubles_t doubles;
  types_swapped_t swapped;
  reseed(seed);
  draw_singles(&singles);
  draw_doubles(&doubles);
  values_swap(&singles, &doubles, &swapped);
  uint64_t hash = hash_singles(hash_doubles(salt, &swapped.f0), &swapped.f1);
  types_singles_free(&singles);
  types_doubles_free(&doubles);
  types_swapped_free(&swapped);
  return hash;
}

uint64_t exports_driver_check_many(uint32_t seed) {
  guest_string_t title;
  types_numbers_t numbers;
  types_datum_t datum;
  types_words_t words;
  types_report_t report;
  reseed(seed);
  draw_text(20, &title);
  draw_numbers(&numbers);
  draw_datum(&datum);
  draw_words(&words);
  types_maybe_wide_t wide = {below(2), ~(uint64_t)draw()};
  types_span_t span = {(uint8_t)draw(), (uint64_t)draw() << 20};
  types_bit_t bit = {.is_err = below(2), .val.ok = (uint8_t)draw()};
  if (bit.is_err) draw_text(9, &bit.val.err);
  values_many((uint8_t)draw(), (int16_t)draw(), &title, draw_f32(), draw_f64(), &wide, &numbers,
              draw_letter(), below(2), (types_suit_t)below(4), (types_marks_t)below(512),
              -(int64_t)draw(), &datum, (uint16_t)draw(), (int8_t)draw(), &span, &words, &bit,
              &report);
  uint64_t hash = fold(hash_report(salt, &report), values_digest(&report));
  guest_string_free(&title);
  types_numbers_free(&numbers);
  types_datum_free(&datum);
  types_words_free(&words);
  types_bit_free(&bit);
  types_report_free(&report);
  return hash;
}

uint64_t exports_driver_check_report(uint32_t seed) {
  types_report_t report;
  reseed(seed);
  draw_report(&report);
  uint64_t hash = values_digest(&report);
  types_report_free(&report);
  return hash;
}

static uint64_t look_up(uint64_t hash, guest_string_t *name) {
  types_maybe_person_t found;
  values_lookup(name, &found);
  hash = found.is_some ? hash_person(hash, &found.val) : fold(hash, 4);
  types_maybe_person_free(&found);
  return hash;
}

// Stores someone, and says what came of it and who is found by that name.
static uint64_t store_one(uint64_t hash) {
  types_person_t person;
  types_stored_t stored;
  draw_person(&person);
  values_store(&person, &stored);
  hash = stored.is_err ? hash_failure(hash, &stored.val.err) : fold(hash, stored.val.ok);
  hash = look_up(hash, &person.name);
  types_stored_free(&stored);
  types_person_free(&person);
  return hash;
}

uint64_t exports_driver_check_people(uint32_t seed) {
  uint64_t hash = salt;
  reseed(seed);
  values_forget();
  for (uint32_t i = below(14); i > 0; i--) hash = store_one(hash);
  values_forget();
  return hash;
}

uint64_t exports_driver_check_state(uint32_t seed) {
  reseed(seed);
  if (!below(16)) values_forget();
  return fold(store_one(salt), values_changes());
}

uint64_t exports_driver_hostile_letters(uint32_t seed) {
  types_numbers_t codes;
  types_letters_t letters;
  reseed(seed);
  draw_numbers(&codes);
  for (size_t i = 0; i < codes.len; i++) codes.ptr[i] = below(12) ? draw_letter() : codes.ptr[i] >> below(20);
  values_as_letters(&codes, &letters);
  uint64_t hash = hash_letters(salt, &letters);
  types_numbers_free(&codes);
  types_letters_free(&letters);
  return hash;
}

uint64_t exports_driver_hostile_text(uint32_t seed) {
  guest_string_t text, returned;
  reseed(seed);
  draw_text(60, &text);
  if (text.len && below(2)) text.ptr[below((uint32_t)text.len)] ^= (uint8_t)(1 << below(8));
  types_octets_t octets = {text.ptr, text.len};
  values_as_text(&octets, &returned);
  uint64_t hash = hash_text(salt, &returned);
  guest_string_free(&text);
  guest_string_free(&returned);
  return hash;
}

// ---- everything -------------------------------------------------------------

typedef uint64_t (*check)(uint32_t);

static const check checks[] = {
    exports_driver_check_text,   exports_driver_check_grid,   exports_driver_check_rows,
    exports_driver_check_datum,  exports_driver_check_data,   exports_driver_check_settle,
    exports_driver_check_labels, exports_driver_check_octets, exports_driver_check_letters,
    exports_driver_check_floats, exports_driver_check_many,   exports_driver_check_report,
    exports_driver_check_people, exports_driver_check_state,
};

uint64_t exports_driver_run(uint32_t seed, uint32_t rounds) {
  uint64_t hash = fold(salt, ++run_count);
  for (uint32_t round = 0; round < rounds; round++) {
    for (size_t i = 0; i < sizeof checks / sizeof *checks; i++) hash = fold(hash, checks[i](seed + round));
    log_note(hash);
  }
  return hash;
}

uint32_t exports_driver_runs(void) { return run_count; }

uint64_t exports_driver_live(void) { return (uint64_t)values_live() << 32 | memory_live; }
