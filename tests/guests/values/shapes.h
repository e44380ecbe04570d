// Hashes over the types of the interface, shared by all guests. They visit
// every field, so that a byte that arrives wrong changes the answer.
#ifndef SHAPES_H
#define SHAPES_H

#include "guest.h"
#include "memory.h"

#define HASH_BASE 0xcbf29ce484222325u

static inline uint64_t fold(uint64_t hash, uint64_t value) {
  hash = (hash ^ value) * 0x100000001b3u;
  return hash ^ hash >> 29;
}

// Lists must be aligned as their elements.
#define CHECK_ALIGNED(list) \
  ((list)->len && (uintptr_t)(list)->ptr % _Alignof(__typeof__(*(list)->ptr)) ? __builtin_trap() : (void)0)

static inline uint64_t bits_of_f32(float value) {
  uint32_t bits;
  __builtin_memcpy(&bits, &value, sizeof bits);
  return bits;
}

static inline uint64_t bits_of_f64(double value) {
  uint64_t bits;
  __builtin_memcpy(&bits, &value, sizeof bits);
  return bits;
}

static inline uint64_t same(uint64_t value) { return value; }

// `hash_NAME` for a list of scalars.
#define HASH_SCALARS(name, type, bits)                                     \
  static inline uint64_t hash_##name(uint64_t hash, const type *list) {    \
    CHECK_ALIGNED(list);                                                   \
    hash = fold(hash, list->len);                                          \
    for (size_t i = 0; i < list->len; i++) hash = fold(hash, bits(list->ptr[i])); \
    return hash;                                                           \
  }

// `hash_NAME` for a list of anything else.
#define HASH_LIST(name, type, element)                                     \
  static inline uint64_t hash_##name(uint64_t hash, const type *list) {    \
    CHECK_ALIGNED(list);                                                   \
    hash = fold(hash, list->len);                                          \
    for (size_t i = 0; i < list->len; i++) hash = element(hash, &list->ptr[i]); \
    return hash;                                                           \
  }

HASH_SCALARS(text, guest_string_t, same)
HASH_SCALARS(octets, types_octets_t, same)
HASH_SCALARS(items, types_items_t, same)
HASH_SCALARS(numbers, types_numbers_t, same)
HASH_SCALARS(letters, types_letters_t, same)
HASH_SCALARS(suits, types_suits_t, same)
HASH_SCALARS(markings, types_markings_t, same)
HASH_SCALARS(singles, types_singles_t, bits_of_f32)
HASH_SCALARS(doubles, types_doubles_t, bits_of_f64)
HASH_LIST(words, types_words_t, hash_text)
HASH_LIST(grid, types_grid_t, hash_words)

static inline uint64_t hash_label(uint64_t hash, const types_label_t *label) {
  return fold(fold(hash, label->f0), label->f1);
}
HASH_LIST(labels, types_labels_t, hash_label)

// Signed values are widened with their sign, so that one that arrives badly
// extended changes the answer.
static inline uint64_t hash_padded(uint64_t hash, const types_padded_t *row) {
  hash = fold(fold(fold(hash, row->tag), row->weight), row->grade);
  hash = fold(fold(hash, bits_of_f32(row->score)), row->ok);
  return fold(fold(hash, row->letter), (uint64_t)(int64_t)row->last);
}
HASH_LIST(rows, types_rows_t, hash_padded)

static inline uint64_t hash_datum(uint64_t hash, const types_datum_t *datum) {
  hash = fold(hash, datum->tag);
  switch (datum->tag) {
    case TYPES_DATUM_NOTHING: return hash;
    case TYPES_DATUM_NUMBER: return fold(hash, bits_of_f64(datum->val.number));
    case TYPES_DATUM_TEXT: return hash_text(hash, &datum->val.text);
    case TYPES_DATUM_ITEMS: return hash_items(hash, &datum->val.items);
  }
  __builtin_trap();
}
HASH_LIST(data, types_data_t, hash_datum)

static inline uint64_t hash_person(uint64_t hash, const types_person_t *person) {
  hash = fold(hash_text(hash, &person->name), person->age);
  hash = fold(hash_words(hash, &person->tags), person->best.is_some);
  return person->best.is_some ? hash_datum(hash, &person->best.val) : hash;
}

static inline uint64_t hash_failure(uint64_t hash, const types_failure_t *failure) {
  hash = fold(hash, failure->tag);
  switch (failure->tag) {
    case TYPES_FAILURE_REFUSED: return hash;
    case TYPES_FAILURE_CODE: return fold(hash, failure->val.code);
    case TYPES_FAILURE_REASON: return hash_text(hash, &failure->val.reason);
  }
  __builtin_trap();
}

static inline uint64_t hash_settled(uint64_t hash, const types_settled_t *settled) {
  hash = fold(hash, settled->is_err);
  if (settled->is_err) {
    const types_maybe_failure_t *failure = &settled->val.err;
    return failure->is_some ? hash_failure(hash, &failure->val) : fold(hash, 1);
  }
  const types_maybe_pair_t *pair = &settled->val.ok;
  return pair->is_some ? hash_text(fold(hash, pair->val.f0), &pair->val.f1) : fold(hash, 2);
}

static inline uint64_t hash_report(uint64_t hash, const types_report_t *report) {
  hash = hash_text(fold(hash, report->id), &report->title);
  hash = hash_data(hash_rows(hash, &report->rows), &report->data);
  hash = fold(hash, report->verdict.is_err);
  hash = report->verdict.is_err ? hash_failure(hash, &report->verdict.val.err)
                                : hash_person(hash, &report->verdict.val.ok);
  return fold(fold(hash, report->marks), bits_of_f32(report->ratio));
}

// A new list of `count` elements.
#define NEW(list, count) \
  ((list)->len = (count), (list)->ptr = (list)->len ? allocate((list)->len * sizeof *(list)->ptr) : NULL)

static inline void copy_text(guest_string_t *to, const guest_string_t *from) {
  NEW(to, from->len);
  if (from->len) __builtin_memcpy(to->ptr, from->ptr, from->len);
}

static inline void copy_words(types_words_t *to, const types_words_t *from) {
  NEW(to, from->len);
  for (size_t i = 0; i < from->len; i++) copy_text(&to->ptr[i], &from->ptr[i]);
}

static inline void copy_datum(types_datum_t *to, const types_datum_t *from) {
  *to = *from;
  if (from->tag == TYPES_DATUM_TEXT) copy_text(&to->val.text, &from->val.text);
  if (from->tag != TYPES_DATUM_ITEMS) return;
  NEW(&to->val.items, from->val.items.len);
  for (size_t i = 0; i < from->val.items.len; i++) to->val.items.ptr[i] = from->val.items.ptr[i];
}

static inline void copy_person(types_person_t *to, const types_person_t *from) {
  *to = *from;
  copy_text(&to->name, &from->name);
  copy_words(&to->tags, &from->tags);
  if (from->best.is_some) copy_datum(&to->best.val, &from->best.val);
}

#endif
