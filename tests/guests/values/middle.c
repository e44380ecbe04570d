// In the middle of a chain: exports what it imports, changing the values on
// their way in or out. It is linked with a large stack, and uses it.
#include "shapes.h"

static uint64_t salt = 9;

void begin(void) { salt = salt * 7 + 4; }

// Frames of 64 KiB each, so that it works only where the stack really is.
__attribute__((noinline)) static uint64_t deep(uint32_t depth, uint64_t value) {
  volatile uint64_t frame[8192];
  frame[depth & 8191] = value;
  frame[8191] = value ^ salt;
  uint64_t below = depth ? deep(depth - 1, fold(value, depth)) : salt;
  return fold(below, frame[depth & 8191] ^ frame[8191]);
}

// Rotates the bytes that are ASCII letters of lower case, so that text stays text.
static void rotate(guest_string_t *text) {
  for (size_t i = 0; i < text->len; i++) {
    uint8_t byte = text->ptr[i];
    if (byte >= 'a' && byte <= 'z') text->ptr[i] = (uint8_t)('a' + (byte - 'a' + salt) % 26);
  }
}

static void rotate_all(types_words_t *words) {
  for (size_t i = 0; i < words->len; i++) rotate(&words->ptr[i]);
}

static void change(types_datum_t *datum) {
  if (datum->tag == TYPES_DATUM_NUMBER) datum->val.number += 1.0;
  if (datum->tag == TYPES_DATUM_TEXT) rotate(&datum->val.text);
  if (datum->tag != TYPES_DATUM_ITEMS) return;
  for (size_t i = 0; i < datum->val.items.len; i++) datum->val.items.ptr[i] ^= (uint16_t)salt;
}

void exports_relayed_reverse(guest_string_t *text, guest_string_t *ret) {
  rotate(text);
  values_reverse(text, ret);
  guest_string_free(text);
}

void exports_relayed_join(types_words_t *parts, guest_string_t *separator, guest_string_t *ret) {
  rotate_all(parts);
  values_join(parts, separator, ret);
  types_words_free(parts);
  guest_string_free(separator);
}

void exports_relayed_split(guest_string_t *text, uint32_t at, types_words_t *ret) {
  values_split(text, at, ret);
  rotate_all(ret);
  guest_string_free(text);
}

void exports_relayed_transpose(types_grid_t *grid, types_grid_t *ret) {
  for (size_t i = 0; i < grid->len; i++) rotate_all(&grid->ptr[i]);
  values_transpose(grid, ret);
  types_grid_free(grid);
}

void exports_relayed_mirror(types_rows_t *rows, types_rows_t *ret) {
  values_mirror(rows, ret);
  for (size_t i = 0; i < ret->len; i++) ret->ptr[i].weight ^= salt;
  types_rows_free(rows);
}

void exports_relayed_convert(types_datum_t *value, types_datum_t *ret) {
  change(value);
  values_convert(value, ret);
  types_datum_free(value);
}

void exports_relayed_convert_all(types_data_t *values, types_data_t *ret) {
  values_convert_all(values, ret);
  for (size_t i = 0; i < ret->len; i++) change(&ret->ptr[i]);
  types_data_free(values);
}

void exports_relayed_settle(types_maybe_tried_t *value, types_settled_t *ret) {
  values_settle(value, ret);
  if (!ret->is_err && ret->val.ok.is_some) ret->val.ok.val.f0++;
  types_maybe_tried_free(value);
}

void exports_relayed_label(types_suits_t *suits, types_markings_t *markings, types_labels_t *ret) {
  for (size_t i = 0; i < markings->len; i++) markings->ptr[i] ^= TYPES_MARKS_M3;
  values_label(suits, markings, ret);
  types_suits_free(suits);
  types_markings_free(markings);
}

void exports_relayed_scramble(types_octets_t *octets, types_octets_t *ret) {
  values_scramble(octets, ret);
  for (size_t i = 0; i < ret->len; i++) ret->ptr[i] += (uint8_t)salt;
  types_octets_free(octets);
}

void exports_relayed_fill(uint32_t count, uint32_t seed, types_octets_t *ret) {
  values_fill(count, (uint32_t)deep(100 + seed % 100, seed), ret);
}

void exports_relayed_shift(types_letters_t *letters, types_letters_t *ret) {
  types_letters_t once;
  values_shift(letters, &once);
  values_shift(&once, ret);
  types_letters_free(&once);
  types_letters_free(letters);
}

void exports_relayed_swap(types_singles_t *singles, types_doubles_t *doubles, types_swapped_t *ret) {
  for (size_t i = 0; i < singles->len; i++) singles->ptr[i] += (float)salt;
  values_swap(singles, doubles, ret);
  types_singles_free(singles);
  types_doubles_free(doubles);
}

void exports_relayed_many(uint8_t a, int16_t b, guest_string_t *c, float d, double e,
                          types_maybe_wide_t *f, types_numbers_t *g, uint32_t h, bool i,
                          types_suit_t j, types_marks_t k, int64_t l, types_datum_t *m, uint16_t n,
                          int8_t o, types_span_t *p, types_words_t *q, types_bit_t *r,
                          types_report_t *ret) {
  rotate(c);
  change(m);
  values_many(a, b, c, d, e, f, g, h, !i, j, k, l ^ (int64_t)salt, m, n, o, p, q, r, ret);
  ret->id ^= salt;
  guest_string_free(c);
  types_numbers_free(g);
  types_datum_free(m);
  types_words_free(q);
  types_bit_free(r);
}

uint64_t exports_relayed_digest(types_report_t *report) {
  report->id ^= salt;
  rotate(&report->title);
  uint64_t hash = deep(50, values_digest(report));
  types_report_free(report);
  return hash;
}

void exports_relayed_as_letters(types_numbers_t *codes, types_letters_t *ret) {
  values_as_letters(codes, ret);
  types_numbers_free(codes);
}

void exports_relayed_as_text(types_octets_t *octets, guest_string_t *ret) {
  values_as_text(octets, ret);
  types_octets_free(octets);
}

void exports_relayed_store(types_person_t *person, types_stored_t *ret) {
  rotate_all(&person->tags);
  values_store(person, ret);
  types_person_free(person);
}

void exports_relayed_lookup(guest_string_t *name, types_maybe_person_t *ret) {
  values_lookup(name, ret);
  if (ret->is_some && ret->val.best.is_some) change(&ret->val.best.val);
  guest_string_free(name);
}

void exports_relayed_forget(void) { values_forget(); }

uint32_t exports_relayed_changes(void) { return values_changes() + (uint32_t)salt; }

uint32_t exports_relayed_live(void) { return memory_live << 8 | values_live(); }
