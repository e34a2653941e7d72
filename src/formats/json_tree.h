/*
 * formats/json_tree.h - JSON of other programs, as trees (RFC 8259); a long list item by item, so
 * that an export of any size is read in bounded memory.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rel_tree_kind {
    REL_TREE_NULL,
    REL_TREE_BOOL,
    REL_TREE_NUMBER,
    REL_TREE_TEXT,
    REL_TREE_LIST,
    REL_TREE_OBJECT
};

struct rel_tree {
    enum rel_tree_kind kind;
    const char *key;  /* in an object; else "" */
    const char *text; /* of texts and numbers, "true" and "false"; else "" */
    int64_t line;
    struct rel_tree *first, *last, *next;
};

struct rel_tree_source {
    /* Reads up to `room` bytes, 0 = the end; < 0 = failed, with err filled. */
    ptrdiff_t (*read)(void *who, char *to, size_t room, struct rel_err *err);
    void *who;
    /* The elements of lists under this key are items, wherever it stands; NULL: the document is. */
    const char *list;
    void *told; /* the `who` of item and scalar */
    /* An item, which lives until the call returns. */
    void (*item)(void *who, const struct rel_tree *item);
    /* A text or number that is in no item, and the end of an object in none (text NULL). depth: of
     * the object around it, 1 = the outermost. May be NULL. */
    void (*scalar)(void *who, int depth, const char *key, const char *text);
};

/* Reads it all. REL_BAD_INPUT with the line: no JSON, deeper than REL_MAX_JSON_DEPTH, an item of
 * more than 16 MiB; what was told before stands. */
enum rel_status rel_tree_read(const struct rel_tree_source *source, struct rel_err *err);

/* A document in memory as one tree in the arena. */
enum rel_status rel_tree_of(struct rel_arena *arena, const char *bytes, size_t n,
                            const struct rel_tree **out, struct rel_err *err);

/* The member of that name; NULL: there is none, or `tree` is NULL. */
const struct rel_tree *rel_tree_get(const struct rel_tree *tree, const char *key);
/* Its text, "" when it has none. */
const char *rel_tree_text(const struct rel_tree *tree, const char *key);
/* Its number, `otherwise` when it has none. */
int64_t rel_tree_number(const struct rel_tree *tree, const char *key, int64_t otherwise);
