/*
 * store/image.h - one row of any table as values, and as the text that history keeps.
 *
 * The text is "column=value" lines; \ and the end of a line inside a value are written \\ and \n,
 * bytes as two hexadecimal digits each.
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"
#include "store/db.h"
#include "store/tables.h"

/* values[i] is the value of column i when has[i]. All of it lives in the arena it was made in. */
struct rel_image {
    const struct rel_table *table;
    struct rel_arg *values;
    bool *has;
};

/* The current row of an answer that holds all columns of the table in their order. */
struct rel_image rel_image_read(struct rel_rows *rows, const struct rel_table *table,
                                struct rel_arena *arena);

/* Reads a text back. Columns that are no more are left out; has[] says which are there. */
struct rel_image rel_image_parse(const char *text, const struct rel_table *table,
                                 struct rel_arena *arena);

enum rel_image_part { REL_IMAGE_KEY, REL_IMAGE_ALL };

/* The text of a row: its key only or everything it has. */
const char *rel_image_text(const struct rel_image *image, enum rel_image_part part,
                           struct rel_arena *arena);

/* What `image` has that differs from the other (a copy); has[] tells which. */
struct rel_image rel_image_differing(const struct rel_image *image, const struct rel_image *from,
                                     struct rel_arena *arena);

bool rel_image_same_key(const struct rel_image *a, const struct rel_image *b);

/* Is everything that `part` has equal in `whole`? Moments of the last change do not count. */
bool rel_image_within(const struct rel_image *part, const struct rel_image *whole);

/* The key's values in front, as `find` and `remove` want them; gives their number. */
size_t rel_image_key(const struct rel_image *image, struct rel_arg *to);

/* The contact whose row it is; 0 = nobody's. */
int64_t rel_image_contact(const struct rel_image *image);
