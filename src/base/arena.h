/*
 * base/arena.h - memory that is freed all at once.
 *
 * One arena per request, command or import item. Everything a function gives back lives in the
 * arena its caller passed, so nothing is freed one by one. Allocation never fails: out of memory
 * ends the program with one line and exit code REL_EXIT_MEMORY; the open transaction is not
 * committed, so nothing acknowledged is lost.
 */
#pragma once

#include <stdarg.h>
#include <stddef.h>

enum { REL_EXIT_MEMORY = 71 };

struct rel_arena;

struct rel_arena *rel_arena_new(void);
void rel_arena_free(struct rel_arena *arena);  /* NULL is fine */
void rel_arena_reset(struct rel_arena *arena); /* frees what was given out, keeps one block */

void *rel_alloc(struct rel_arena *arena, size_t n); /* zeroed, aligned for any type */
char *rel_strdup(struct rel_arena *arena, const char *s);
char *rel_strndup(struct rel_arena *arena, const char *s, size_t n); /* copies n bytes, adds NUL */
char *rel_printf(struct rel_arena *arena, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
char *rel_vprintf(struct rel_arena *arena, const char *fmt, va_list ap)
    __attribute__((format(printf, 2, 0)));

/* Makes room for one more in an arena array of `n` items of `size` bytes; gives the array's new
 * place (doubling, the old one stays behind in the arena). `v` may be NULL when n is 0. */
void *rel_grow(struct rel_arena *arena, void *v, size_t n, size_t size);

/* Appends to a list struct {T *v; size_t n;} and gives a pointer to the new, zeroed item:
 *     struct rel_email *e = REL_ADD(arena, &contact->emails); */
#define REL_ADD(arena, list)                                                                       \
    ((list)->v = rel_grow((arena), (list)->v, (list)->n, sizeof(*(list)->v)),                      \
     &(list)->v[(list)->n++])

/* malloc and realloc that end the program as above instead of giving NULL. */
void *rel_xmalloc(size_t n);
void *rel_xrealloc(void *p, size_t n);

/* Closes a handle when the variable leaves its block: REL_AUTO(rel_db) *db = NULL; */
#define REL_AUTO(type) __attribute__((cleanup(type##_auto))) struct type
#define REL_DEFINE_AUTO(type, close)                                                               \
    static inline void type##_auto(struct type **p)                                                \
    {                                                                                              \
        close(*p);                                                                                 \
    }

REL_DEFINE_AUTO(rel_arena, rel_arena_free)
