#include "base/arena.h"

#include <stdalign.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { BLOCK = 16 * 1024 };

struct block {
    struct block *next;
    size_t used, size;
    alignas(max_align_t) char bytes[];
};

struct rel_arena {
    struct block *top;
};

static void *
must(void *p)
{
    static const char line[] = "relatum: out of memory; nothing unfinished was saved\n";

    if (!p) {
        ssize_t ignored = write(STDERR_FILENO, line, sizeof(line) - 1);

        (void)ignored;
        _exit(REL_EXIT_MEMORY);
    }
    return p;
}

void *
rel_xmalloc(size_t n)
{
    return must(malloc(n ? n : 1));
}

void *
rel_xrealloc(void *p, size_t n)
{
    return must(realloc(p, n ? n : 1));
}

struct rel_arena *
rel_arena_new(void)
{
    return must(calloc(1, sizeof(struct rel_arena)));
}

static void
free_blocks(struct block *b)
{
    for (struct block *next; b; b = next) {
        next = b->next;
        free(b);
    }
}

void
rel_arena_free(struct rel_arena *arena)
{
    if (!arena)
        return;
    free_blocks(arena->top);
    free(arena);
}

void
rel_arena_reset(struct rel_arena *arena)
{
    struct block *keep = arena->top;

    if (!keep)
        return;
    free_blocks(keep->next);
    keep->next = NULL;
    if (keep->size > BLOCK) {
        free(keep);
        arena->top = NULL;
        return;
    }
    memset(keep->bytes, 0, keep->used);
    keep->used = 0;
}

void *
rel_alloc(struct rel_arena *arena, size_t n)
{
    struct block *b = arena->top;

    if (n > (size_t)-1 / 2)
        must(NULL);
    n = (n + alignof(max_align_t) - 1) & ~(alignof(max_align_t) - 1);
    if (!b || b->size - b->used < n) {
        size_t size = n > BLOCK ? n : BLOCK;

        b = must(calloc(1, sizeof(*b) + size));
        b->size = size;
        b->next = arena->top;
        arena->top = b;
    }
    b->used += n;
    return b->bytes + b->used - n;
}

char *
rel_strndup(struct rel_arena *arena, const char *s, size_t n)
{
    char *copy = rel_alloc(arena, n + 1);

    if (n)
        memcpy(copy, s, n);
    return copy;
}

char *
rel_strdup(struct rel_arena *arena, const char *s)
{
    return rel_strndup(arena, s, strlen(s));
}

char *
rel_vprintf(struct rel_arena *arena, const char *fmt, va_list ap)
{
    va_list again;
    char *s;
    int n;

    va_copy(again, ap);
    n = vsnprintf(NULL, 0, fmt, ap);
    s = rel_alloc(arena, (size_t)n + 1);
    vsnprintf(s, (size_t)n + 1, fmt, again);
    va_end(again);
    return s;
}

char *
rel_printf(struct rel_arena *arena, const char *fmt, ...)
{
    va_list ap;
    char *s;

    va_start(ap, fmt);
    s = rel_vprintf(arena, fmt, ap);
    va_end(ap);
    return s;
}

void *
rel_grow(struct rel_arena *arena, void *v, size_t n, size_t size)
{
    void *bigger;

    if (n && (n & (n - 1))) /* room is always the next power of two */
        return v;
    bigger = rel_alloc(arena, (n ? 2 * n : 1) * size);
    if (n)
        memcpy(bigger, v, n * size);
    return bigger;
}
