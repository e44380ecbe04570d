// The provider: texts and numbers, without WASI. What it is given is its own to
// free; the post-return functions of the bindings free what it gives.
#include "memory.h"
#include "provider_guest.h"

void begin(void) {}

void exports_texts_shout(provider_guest_string_t *text, provider_guest_string_t *ret) {
  for (size_t i = 0; i < text->len; i++) {
    uint8_t *byte = &text->ptr[i];
    if (*byte >= 'a' && *byte <= 'z') *byte -= 'a' - 'A';
  }
  *ret = *text;
}

static size_t word_at(const provider_guest_string_t *text, size_t at) {
  size_t end = at;
  while (end < text->len && text->ptr[end] != ' ' && text->ptr[end] != '\n') end++;
  return end - at;
}

void exports_texts_words(provider_guest_string_t *text, provider_guest_list_string_t *ret) {
  // No more words than bytes.
  ret->ptr = allocate((text->len + 1) * sizeof *ret->ptr);
  ret->len = 0;
  for (size_t at = 0; at < text->len;) {
    size_t size = word_at(text, at);
    if (size > 0) {
      provider_guest_string_t *word = &ret->ptr[ret->len++];
      word->len = size;
      word->ptr = allocate(size);
      for (size_t i = 0; i < size; i++) word->ptr[i] = text->ptr[at + i];
    }
    at += size + 1;
  }
  provider_guest_string_free(text);
}

uint64_t exports_texts_sum(provider_guest_list_u32_t *numbers) {
  uint64_t sum = 0;
  for (size_t i = 0; i < numbers->len; i++) sum += numbers->ptr[i];
  provider_guest_list_u32_free(numbers);
  return sum;
}
