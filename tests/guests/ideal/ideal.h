// One source, three ways to build it. As a component's core module, functions are
// imported and exported under the names of their interface. With LINKED they are
// plain functions that the linker resolves, and only the world is exported. With BOUND
// generated bindings import and export.
#include <stdint.h>

#if defined LINKED || defined BOUND
#define IMPORT(interface, name)
#define EXPORT(interface, name)
#else
#define IMPORT(interface, name) \
  __attribute__((import_module("meld:ideal/" #interface), import_name(#name)))
#define EXPORT(interface, name) \
  __attribute__((export_name("meld:ideal/" #interface "#" #name)))
#endif

#ifdef BOUND
#define WORLD(name)
#else
#define WORLD(name) __attribute__((export_name(#name)))
#endif
