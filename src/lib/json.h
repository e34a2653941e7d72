/*
 * lib/json.h - reads what a client sent into a struct, by a table of its members (jansson).
 *
 *     static const struct rel_json_member members[] = {
 *         REL_JSON(struct wish, who, REL_JSON_TEXTS, .required = true, .least = 1, .most = 50),
 *         REL_JSON(struct wish, channel, REL_JSON_WORD, .words = rel_channel_words),
 *     };
 *     static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
 *     struct wish wish = {.channel = REL_MEETING};
 *     if (rel_json_read(arena, body, body_n, &shape, &wish, err)) ...
 *
 * Members that were not sent leave the struct as it was, so defaults are set before and a patch is
 * read over what is stored. Members that are not in the table are refused by name. Every refusal is
 * REL_BAD_INPUT with the member's place as field ("promises[1].due") and what would be right as
 * remedy. On failure the struct may be half read: it is then thrown away.
 */
#pragma once

#include "base/arena.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum rel_json_kind {                /* what is sent -> the C member */
                     REL_JSON_TEXT, /* string -> const char *; least and most count bytes */
                     REL_JSON_NUM,  /* whole number -> int; least and most are its range */
                     REL_JSON_BOOL, /* -> bool */
                     REL_JSON_DAY,  /* "2026-11-22" -> rel_day */
                     REL_JSON_DAY_OR_FOREVER, /* a day or "forever" -> rel_day */
                     REL_JSON_TIME,    /* RFC 3339 "2026-11-22T09:30:00Z", any offset -> int64_t
                                          seconds */
                     REL_JSON_ID,      /* 13 characters -> rel_id */
                     REL_JSON_WORD,    /* a word of `words` -> an enum in their order */
                     REL_JSON_TEXTS,   /* list of strings -> struct {const char **v; size_t n;} */
                     REL_JSON_IDS,     /* list of ids -> struct {rel_id *v; size_t n;} */
                     REL_JSON_OBJECT,  /* object of `shape` -> a struct */
                     REL_JSON_RAW,     /* whatever it is -> const char *, its JSON */
                     REL_JSON_OBJECTS, /* list of such -> struct {T *v; size_t n;} */
};

struct rel_json_shape;

struct rel_json_member {
    const char *name;
    enum rel_json_kind kind;
    size_t offset;
    bool required;
    bool nullable;       /* null is allowed and stores `null`: 0, REL_NO_DAY, REL_CHANNELS ... */
    int64_t null;        /* of DAY kinds REL_NO_DAY in any case */
    int64_t least, most; /* lists: items, and each text at most REL_MAX_NOTE bytes; most 0 = the
                            kind's own limit: REL_MAX_NAME bytes, REL_MAX_VALUES items */
    const char *const *(*words)(size_t *n);
    const struct rel_json_shape *shape;
};

struct rel_json_shape {
    const struct rel_json_member *v;
    size_t n, size;    /* size of the struct */
    bool open;         /* other members are passed over: messages of a protocol that grows */
    const void *fresh; /* what an item of a list is before it is read; NULL = zeros */
};

#define REL_JSON(type, member, kind_, ...)                                                         \
    {                                                                                              \
        .name = #member, .kind = (kind_), .offset = offsetof(type, member), __VA_ARGS__            \
    }
#define REL_JSON_AS(name_, type, member, kind_, ...)                                               \
    {                                                                                              \
        .name = (name_), .kind = (kind_), .offset = offsetof(type, member), __VA_ARGS__            \
    }
#define REL_JSON_SHAPE(type, table, ...)                                                           \
    {                                                                                              \
        .v = (table), .n = sizeof(table) / sizeof(*(table)), .size = sizeof(type), __VA_ARGS__     \
    }

/* Reads one object. Refused too: no JSON, not UTF-8, a member twice, NUL in a text, more than
 * REL_MAX_JSON_DEPTH levels, anything behind the object. Texts and lists live in the arena. */
enum rel_status rel_json_read(struct rel_arena *arena, const char *bytes, size_t n,
                              const struct rel_json_shape *shape, void *into, struct rel_err *err);

struct rel_pair {
    const char *name, *value;
};

/* The same for the parameters of an address: each once, no lists and objects; "" counts as not
 * given for all but texts. */
enum rel_status rel_json_read_pairs(struct rel_arena *arena, const struct rel_pair *pairs, size_t n,
                                    const struct rel_json_shape *shape, void *into,
                                    struct rel_err *err);
