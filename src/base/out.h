/*
 * base/out.h - answers are written once, and printed as JSON or as text.
 *
 *     rel_out_begin_object(out, NULL);
 *     rel_out_text(out, "name", contact->name);
 *     rel_out_begin_list(out, "rows");
 *     ...
 *     rel_out_end(out);
 *     rel_out_end(out);
 *
 * `key` is the member's name inside an object and NULL inside a list or at the top. The JSON
 * printer writes RFC 8259 without spaces; the text printer writes "key: value" lines, indented.
 * Days go out as "2026-11-22", moments as "2026-11-22T09:30:00Z", ids as 13 characters, and what
 * is not known as null, so that every member of a documented shape is always there.
 */
#pragma once

#include "base/buf.h"
#include "base/day.h"
#include "base/id.h"

#include <stdbool.h>
#include <stdint.h>

enum rel_out_form { REL_OUT_JSON, REL_OUT_TEXT };

enum { REL_OUT_DEPTH = 16 };

struct rel_out {
    struct rel_buf *to;
    enum rel_out_form form;
    int depth;
    bool list[REL_OUT_DEPTH];  /* is this level a list? */
    bool begun[REL_OUT_DEPTH]; /* has this level an item already? */
};

struct rel_out rel_out_to(struct rel_buf *buf, enum rel_out_form form);

void rel_out_begin_object(struct rel_out *out, const char *key);
void rel_out_begin_list(struct rel_out *out, const char *key);
void rel_out_end(struct rel_out *out);

void rel_out_text(struct rel_out *out, const char *key, const char *value);
void rel_out_text_or_null(struct rel_out *out, const char *key, const char *value); /* "" -> null */
void rel_out_num(struct rel_out *out, const char *key, int64_t value);
void rel_out_num_or_null(struct rel_out *out, const char *key, int64_t value, int64_t unknown);
void rel_out_real(struct rel_out *out, const char *key, double value, int decimals);
void rel_out_bool(struct rel_out *out, const char *key, bool value);
void rel_out_null(struct rel_out *out, const char *key);
void rel_out_day(struct rel_out *out, const char *key, rel_day day);  /* REL_NO_DAY -> null */
void rel_out_time(struct rel_out *out, const char *key, int64_t utc); /* INT64_MIN -> null */
void rel_out_id(struct rel_out *out, const char *key, rel_id id);     /* 0 -> null */

/* The list `key` of what `list` points to (v and n): `write` is done for each, with `item` at it.
 *     REL_OUT_LIST(out, "promises", &view->promises, p, put_promise(out, NULL, p)); */
#define REL_OUT_LIST(out, key, list, item, write)                                                  \
    do {                                                                                           \
        rel_out_begin_list(out, key);                                                              \
        for (size_t item##_at = 0; item##_at < (list)->n; item##_at++) {                           \
            __typeof__(&(list)->v[0]) item = &(list)->v[item##_at];                                \
                                                                                                   \
            write;                                                                                 \
        }                                                                                          \
        rel_out_end(out);                                                                          \
    } while (0)
