// The provider: every function of interface `values`. Its parameters are its
// own to free, and its results are freed by the post-return functions of the
// bindings: where a parameter becomes part of a result, its memory moves along.
#include "shapes.h"

// Filled before any export can be called; zero in the module's data.
static uint8_t key[256];
static uint32_t begun = 3;

void begin(void) {
  begun = begun * 5 + 1;
  for (uint32_t i = 0; i < sizeof key; i++) key[i] = (uint8_t)(i * begun ^ i >> 3);
}

// ---- text -------------------------------------------------------------------

static size_t bytes_of(uint8_t first) {
  return first < 0x80 ? 1 : first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}

static size_t encode(uint32_t letter, uint8_t *to) {
  if (letter < 0x80) return to[0] = (uint8_t)letter, 1;
  size_t size = letter < 0x800 ? 2 : letter < 0x10000 ? 3 : 4;
  for (size_t i = size - 1; i > 0; i--, letter >>= 6) to[i] = 0x80 | (letter & 0x3f);
  to[0] = (uint8_t)(0xf00 >> size | letter);
  return size;
}

void exports_values_reverse(guest_string_t *text, guest_string_t *ret) {
  NEW(ret, text->len);
  for (size_t at = 0; at < text->len;) {
    size_t size = bytes_of(text->ptr[at]);
    for (size_t i = 0; i < size; i++) ret->ptr[text->len - at - size + i] = text->ptr[at + i];
    at += size;
  }
  guest_string_free(text);
}

void exports_values_join(types_words_t *parts, guest_string_t *separator, guest_string_t *ret) {
  size_t size = 0;
  for (size_t i = 0; i < parts->len; i++) size += parts->ptr[i].len + (i ? separator->len : 0);
  NEW(ret, size);
  uint8_t *to = ret->ptr;
  for (size_t i = 0; i < parts->len; i++) {
    for (size_t at = 0; i && at < separator->len; at++) *to++ = separator->ptr[at];
    for (size_t at = 0; at < parts->ptr[i].len; at++) *to++ = parts->ptr[i].ptr[at];
  }
  types_words_free(parts);
  guest_string_free(separator);
}

static bool starts_with(const guest_string_t *text, size_t at, const uint8_t *what, size_t size) {
  if (text->len - at < size) return false;
  for (size_t i = 0; i < size; i++) {
    if (text->ptr[at + i] != what[i]) return false;
  }
  return true;
}

void exports_values_split(guest_string_t *text, uint32_t at, types_words_t *ret) {
  uint8_t mark[4];
  size_t size = encode(at, mark), parts = 1;
  for (size_t i = 0; i < text->len; i++) parts += starts_with(text, i, mark, size);
  NEW(ret, parts);
  size_t from = 0, part = 0;
  for (size_t i = 0; i <= text->len; i++) {
    if (i < text->len && !starts_with(text, i, mark, size)) continue;
    copy_text(&ret->ptr[part++], &(guest_string_t){text->ptr + from, i - from});
    from = i + size;
  }
  guest_string_free(text);
}

// The words themselves move; the lists that held them are freed.
void exports_values_transpose(types_grid_t *grid, types_grid_t *ret) {
  size_t columns = 0;
  for (size_t i = 0; i < grid->len; i++) {
    if (grid->ptr[i].len > columns) columns = grid->ptr[i].len;
  }
  NEW(ret, columns);
  for (size_t column = 0; column < columns; column++) {
    types_words_t *out = &ret->ptr[column];
    NEW(out, grid->len);
    out->len = 0;
    for (size_t i = 0; i < grid->len; i++) {
      if (column < grid->ptr[i].len) out->ptr[out->len++] = grid->ptr[i].ptr[column];
    }
  }
  for (size_t i = 0; i < grid->len; i++) {
    if (grid->ptr[i].len) free(grid->ptr[i].ptr);
  }
  if (grid->len) free(grid->ptr);
}

// ---- records and variants ---------------------------------------------------

void exports_values_mirror(types_rows_t *rows, types_rows_t *ret) {
  NEW(ret, rows->len);
  for (size_t i = 0; i < rows->len; i++) {
    types_padded_t row = rows->ptr[rows->len - 1 - i];
    row.tag ^= key[i % sizeof key];
    row.weight = ~row.weight;
    row.score = -row.score;
    row.ok = !row.ok;
    row.last = (int8_t)(row.last - 1);
    ret->ptr[i] = row;
  }
  types_rows_free(rows);
}

static void digits(uint64_t value, guest_string_t *ret) {
  NEW(ret, 16);
  for (size_t i = 0; i < 16; i++) ret->ptr[i] = (uint8_t)"0123456789abcdef"[value >> (60 - 4 * i) & 15];
}

static void units(const guest_string_t *text, types_items_t *ret) {
  NEW(ret, text->len);
  for (size_t i = 0; i < text->len; i++) ret->ptr[i] = (uint16_t)(text->ptr[i] << 8 | key[i & 0xff]);
}

static double sum(const types_items_t *items) {
  double total = 0;
  for (size_t i = 0; i < items->len; i++) total += items->ptr[i];
  return total;
}

// Each case becomes the next one; no items become nothing.
static void converted(const types_datum_t *value, types_datum_t *ret) {
  switch (value->tag) {
    case TYPES_DATUM_NOTHING:
      ret->tag = TYPES_DATUM_NUMBER;
      ret->val.number = -0.5;
      return;
    case TYPES_DATUM_NUMBER:
      ret->tag = TYPES_DATUM_TEXT;
      digits(bits_of_f64(value->val.number), &ret->val.text);
      return;
    case TYPES_DATUM_TEXT:
      ret->tag = TYPES_DATUM_ITEMS;
      units(&value->val.text, &ret->val.items);
      return;
  }
  ret->tag = value->val.items.len ? TYPES_DATUM_NUMBER : TYPES_DATUM_NOTHING;
  ret->val.number = sum(&value->val.items);
}

void exports_values_convert(types_datum_t *value, types_datum_t *ret) {
  converted(value, ret);
  types_datum_free(value);
}

void exports_values_convert_all(types_data_t *values, types_data_t *ret) {
  NEW(ret, values->len);
  for (size_t i = 0; i < values->len; i++) converted(&values->ptr[i], &ret->ptr[i]);
  types_data_free(values);
}

// Nothing, text, no text and bytes become the four things that can come back.
void exports_values_settle(types_maybe_tried_t *value, types_settled_t *ret) {
  if (!value->is_some) {
    ret->is_err = true;
    ret->val.err.is_some = false;
  } else if (value->val.is_err) {
    types_octets_t *octets = &value->val.val.err;
    types_failure_t *failure = &ret->val.err.val;
    ret->is_err = ret->val.err.is_some = true;
    failure->tag = octets->len % 3;
    if (failure->tag == TYPES_FAILURE_CODE) failure->val.code = (uint32_t)hash_octets(HASH_BASE, octets);
    if (failure->tag == TYPES_FAILURE_REASON) digits(hash_octets(HASH_BASE, octets), &failure->val.reason);
  } else {
    types_maybe_text_t *text = &value->val.val.ok;
    ret->is_err = false;
    ret->val.ok.is_some = text->is_some;
    if (text->is_some) {
      ret->val.ok.val.f0 = (uint8_t)text->val.len;
      copy_text(&ret->val.ok.val.f1, &text->val);
    }
  }
  types_maybe_tried_free(value);
}

// ---- lists of scalars -------------------------------------------------------

void exports_values_label(types_suits_t *suits, types_markings_t *markings, types_labels_t *ret) {
  NEW(ret, suits->len < markings->len ? suits->len : markings->len);
  for (size_t i = 0; i < ret->len; i++) {
    ret->ptr[i].f0 = (types_suit_t)(suits->ptr[i] ^ 3);
    ret->ptr[i].f1 = markings->ptr[i] ^ TYPES_MARKS_M8;
  }
  types_suits_free(suits);
  types_markings_free(markings);
}

void exports_values_scramble(types_octets_t *octets, types_octets_t *ret) {
  for (size_t i = 0; i < octets->len; i++) octets->ptr[i] ^= key[i & 0xff];
  *ret = *octets;
}

void exports_values_fill(uint32_t count, uint32_t seed, types_octets_t *ret) {
  NEW(ret, count);
  for (uint32_t i = 0; i < count; i++) ret->ptr[i] = key[(i + seed) & 0xff] ^ (uint8_t)(i >> 8);
}

void exports_values_shift(types_letters_t *letters, types_letters_t *ret) {
  for (size_t i = 0; i < letters->len; i++) {
    uint32_t letter = letters->ptr[i];
    letters->ptr[i] = letter == 0xd7ff ? 0xe000 : letter == 0x10ffff ? 0 : letter + 1;
  }
  *ret = *letters;
}

void exports_values_swap(types_singles_t *singles, types_doubles_t *doubles, types_swapped_t *ret) {
  NEW(&ret->f0, singles->len);
  for (size_t i = 0; i < singles->len; i++) ret->f0.ptr[i] = (double)singles->ptr[i] * 0.5;
  NEW(&ret->f1, doubles->len);
  for (size_t i = 0; i < doubles->len; i++) ret->f1.ptr[i] = (float)doubles->ptr[i] + 1.0f;
  types_singles_free(singles);
  types_doubles_free(doubles);
}

void exports_values_as_letters(types_numbers_t *codes, types_letters_t *ret) {
  *ret = (types_letters_t){codes->ptr, codes->len};
}

void exports_values_as_text(types_octets_t *octets, guest_string_t *ret) {
  *ret = (guest_string_t){octets->ptr, octets->len};
}

// ---- many parameters, big results -------------------------------------------

static void row_of(uint64_t value, size_t i, types_padded_t *row) {
  *row = (types_padded_t){
      .tag = (uint8_t)(value + i),
      .weight = value,
      .grade = (uint16_t)(value >> 7),
      .score = (float)(uint16_t)value / 4.0f,
      .ok = value & 1,
      .letter = (uint32_t)(value >> 20) & 0x7fff,
      .last = (int8_t)(value >> 40),
  };
}

void exports_values_many(uint8_t a, int16_t b, guest_string_t *c, float d, double e,
                         types_maybe_wide_t *f, types_numbers_t *g, uint32_t h, bool i,
                         types_suit_t j, types_marks_t k, int64_t l, types_datum_t *m, uint16_t n,
                         int8_t o, types_span_t *p, types_words_t *q, types_bit_t *r,
                         types_report_t *ret) {
  uint64_t hash = fold(fold(fold(HASH_BASE, a), (uint64_t)(int64_t)b), h);
  hash = fold(fold(fold(fold(hash, i), j), (uint64_t)l), n);
  hash = fold(fold(fold(hash, (uint64_t)(int64_t)o), p->f0), p->f1);
  hash = fold(hash, f->is_some ? f->val : 77);
  hash = fold(hash, r->is_err ? hash_text(1, &r->val.err) : r->val.ok);
  ret->id = fold(hash, bits_of_f64(e));
  ret->title = *c;
  ret->ratio = d;
  ret->marks = k;
  NEW(&ret->rows, g->len);
  for (size_t at = 0; at < g->len; at++) row_of(fold(hash, g->ptr[at]), at, &ret->rows.ptr[at]);
  NEW(&ret->data, 2);
  ret->data.ptr[0] = *m;
  converted(m, &ret->data.ptr[1]);
  ret->verdict.is_err = r->is_err;
  if (r->is_err) {
    ret->verdict.val.err.tag = TYPES_FAILURE_REASON;
    ret->verdict.val.err.val.reason = r->val.err;
    types_words_free(q);
  } else {
    types_person_t *person = &ret->verdict.val.ok;
    person->age = a;
    copy_text(&person->name, c);
    person->tags = *q;
    person->best.is_some = i;
    if (i) copy_datum(&person->best.val, m);
  }
  types_numbers_free(g);
}

uint64_t exports_values_digest(types_report_t *report) {
  uint64_t hash = hash_report(HASH_BASE, report);
  types_report_free(report);
  return hash;
}

// ---- state ------------------------------------------------------------------

#define MOST_PEOPLE 8

static types_person_t people[MOST_PEOPLE];
static uint32_t stored;
static uint32_t changes = 40;

static types_person_t *find(const guest_string_t *name) {
  for (uint32_t i = 0; i < stored; i++) {
    if (people[i].name.len == name->len && starts_with(name, 0, people[i].name.ptr, name->len)) {
      return &people[i];
    }
  }
  return NULL;
}

void exports_values_store(types_person_t *person, types_stored_t *ret) {
  changes++;
  ret->is_err = true;
  if (find(&person->name)) {
    ret->val.err.tag = TYPES_FAILURE_REASON;
    ret->val.err.val.reason = person->name;
    person->name = (guest_string_t){NULL, 0};
  } else if (stored == MOST_PEOPLE) {
    ret->val.err.tag = TYPES_FAILURE_REFUSED;
  } else if (!person->name.len) {
    ret->val.err.tag = TYPES_FAILURE_CODE;
    ret->val.err.val.code = person->age;
  } else {
    ret->is_err = false;
    ret->val.ok = stored;
    people[stored++] = *person;
    return;
  }
  types_person_free(person);
}

void exports_values_lookup(guest_string_t *name, types_maybe_person_t *ret) {
  const types_person_t *found = find(name);
  ret->is_some = found != NULL;
  if (found) copy_person(&ret->val, found);
  guest_string_free(name);
}

void exports_values_forget(void) {
  changes++;
  while (stored) types_person_free(&people[--stored]);
}

uint32_t exports_values_changes(void) { return changes; }

uint32_t exports_values_live(void) { return memory_live; }
