// The command: prints what it gets from its arguments, its environment and a
// file, and what the provider makes of it.
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "command_guest.h"

static void say(const char *what, const char *text) {
  command_guest_string_t given, shouted;
  command_guest_string_set(&given, text);
  texts_shout(&given, &shouted);
  printf("%s: %.*s\n", what, (int)shouted.len, (const char *)shouted.ptr);
  command_guest_string_free(&shouted);
}

static int read_note(const char *path) {
  FILE *file = fopen(path, "r");
  if (file == NULL) {
    fprintf(stderr, "no file %s\n", path);
    return 1;
  }
  char line[256];
  uint32_t sizes[256], count = 0;
  while (fgets(line, sizeof line, file) != NULL) {
    command_guest_string_t text;
    command_guest_list_string_t words;
    command_guest_string_set(&text, line);
    texts_words(&text, &words);
    for (size_t i = 0; i < words.len && count < 256; i++) {
      printf("%.*s|", (int)words.ptr[i].len, (const char *)words.ptr[i].ptr);
      sizes[count++] = (uint32_t)words.ptr[i].len;
    }
    printf("\n");
    command_guest_list_string_free(&words);
  }
  fclose(file);
  command_guest_list_u32_t numbers = {sizes, count};
  printf("%u words, %llu bytes\n", (unsigned)count, (unsigned long long)texts_sum(&numbers));
  return 0;
}

int main(int argc, char **argv) {
  for (int i = 0; i < argc; i++) say("argument", argv[i]);
  const char *mood = getenv("MOOD");
  say("mood", mood == NULL ? "none" : mood);
  int failed = argc > 1 ? read_note(argv[1]) : 0;
  fprintf(stderr, "done\n");
  return failed;
}
