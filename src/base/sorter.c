#include "base/sorter.h"

#include "base/arena.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A record, in memory and in a run: two bytes of its length, then the bytes. */

struct run { /* sorted records in a file of their own */
    FILE *file;
    unsigned char *now;
    size_t n;
    bool more;
};

struct rel_sorter {
    size_t memory, used, room;
    unsigned char *bytes;
    const unsigned char **v; /* each record */
    size_t n, v_room;
    struct run *runs;
    size_t runs_n;
    size_t next;       /* of those in memory */
    struct run *taken; /* the run whose record was given last; NULL = it was one in memory */
    bool begun;
};

enum { LENGTH = 2, LONGEST = 65535 };

struct rel_sorter *
rel_sorter_new(size_t memory)
{
    struct rel_sorter *s = rel_xmalloc(sizeof(*s));

    *s = (struct rel_sorter){.memory = memory};
    return s;
}

void
rel_sorter_free(struct rel_sorter *s)
{
    if (s == NULL)
        return;
    for (size_t i = 0; i < s->runs_n; i++) {
        if (s->runs[i].file != NULL)
            fclose(s->runs[i].file);
        free(s->runs[i].now);
    }
    free(s->runs);
    free(s->bytes);
    free(s->v);
    free(s);
}

static size_t
length(const unsigned char *record)
{
    return (size_t)record[0] << 8 | record[1];
}

static int
order(const unsigned char *a, size_t a_n, const unsigned char *b, size_t b_n)
{
    int c = memcmp(a, b, a_n < b_n ? a_n : b_n);

    return c ? c : (a_n > b_n) - (a_n < b_n);
}

static int
compare(const void *a, const void *b)
{
    const unsigned char *x = *(const unsigned char *const *)a,
                        *y = *(const unsigned char *const *)b;

    return order(x + LENGTH, length(x), y + LENGTH, length(y));
}

/* The places become pointers only here: the block moves while it grows. */
static void
sort(struct rel_sorter *s)
{
    size_t at = 0;

    if (s->n > s->v_room) {
        s->v = rel_xrealloc(s->v, s->n * sizeof(*s->v));
        s->v_room = s->n;
    }
    for (size_t i = 0; i < s->n; i++) {
        s->v[i] = s->bytes + at;
        at += LENGTH + length(s->v[i]);
    }
    if (s->n)
        qsort(s->v, s->n, sizeof(*s->v), compare);
}

static enum rel_status
no_room(struct rel_err *err)
{
    enum rel_status status = errno == ENOSPC || errno == EDQUOT ? REL_FULL : REL_IO;

    rel_fail(err, status, "a temporary file cannot be written: %s", strerror(errno));
    return rel_advise(err, "", "Make room in the folder for temporary files, or set TMPDIR.");
}

static enum rel_status
write_run(struct rel_sorter *s, struct rel_err *err)
{
    struct run *run;

    sort(s);
    s->runs = rel_xrealloc(s->runs, (s->runs_n + 1) * sizeof(*s->runs));
    run = &s->runs[s->runs_n++];
    *run = (struct run){.file = tmpfile()}; /* has no name: it goes with the program */
    if (run->file == NULL)
        return no_room(err);
    for (size_t i = 0; i < s->n; i++)
        if (fwrite(s->v[i], LENGTH + length(s->v[i]), 1, run->file) != 1)
            return no_room(err);
    if (fflush(run->file) != 0)
        return no_room(err);
    s->n = s->used = 0;
    return REL_OK;
}

enum rel_status
rel_sorter_add(struct rel_sorter *s, const void *bytes, size_t n, struct rel_err *err)
{
    unsigned char *to;

    if (n > LONGEST)
        return rel_fail(err, REL_IO, "a record of %zu bytes is too long to be sorted", n);
    if (s->used + LENGTH + n > s->memory && s->n > 0 && write_run(s, err))
        return err->status;
    if (s->used + LENGTH + n > s->room) {
        s->room = s->room ? 2 * s->room : 65536;
        if (s->room < s->used + LENGTH + n)
            s->room = s->used + LENGTH + n;
        s->bytes = rel_xrealloc(s->bytes, s->room);
    }
    to = s->bytes + s->used;
    to[0] = (unsigned char)(n >> 8);
    to[1] = (unsigned char)n;
    memcpy(to + LENGTH, bytes, n);
    s->used += LENGTH + n;
    s->n++;
    return REL_OK;
}

static enum rel_status
advance(struct run *run, struct rel_err *err)
{
    unsigned char head[LENGTH];
    size_t got = fread(head, 1, LENGTH, run->file);

    run->more = got == LENGTH;
    if (run->more) {
        run->n = length(head);
        run->more = fread(run->now, 1, run->n, run->file) == run->n;
    }
    return ferror(run->file) || (!run->more && got != 0)
               ? rel_fail(err, REL_IO, "a temporary file cannot be read again")
               : REL_OK;
}

static enum rel_status
begin(struct rel_sorter *s, struct rel_err *err)
{
    sort(s);
    s->begun = true;
    for (size_t i = 0; i < s->runs_n; i++) {
        s->runs[i].now = rel_xmalloc(LONGEST + 1);
        rewind(s->runs[i].file);
        if (advance(&s->runs[i], err))
            return err->status;
    }
    return REL_OK;
}

enum rel_status
rel_sorter_next(struct rel_sorter *s, const unsigned char **bytes, size_t *n, struct rel_err *err)
{
    struct run *least = NULL;

    if (!s->begun) {
        if (begin(s, err))
            return err->status;
    } else if (s->taken != NULL && advance(s->taken, err)) {
        return err->status;
    }
    s->taken = NULL;
    for (size_t i = 0; i < s->runs_n; i++) {
        struct run *run = &s->runs[i];

        if (run->more && (least == NULL || order(run->now, run->n, least->now, least->n) < 0))
            least = run;
    }
    *bytes = NULL;
    *n = 0;
    if (s->next < s->n) {
        const unsigned char *mine = s->v[s->next];

        if (least == NULL || order(mine + LENGTH, length(mine), least->now, least->n) <= 0) {
            s->next++;
            *bytes = mine + LENGTH;
            *n = length(mine);
            return REL_OK;
        }
    }
    if (least != NULL) {
        *bytes = least->now;
        *n = least->n;
        s->taken = least;
    }
    return REL_OK;
}
