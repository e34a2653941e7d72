/*
 * lib/xml.h - reads XML that strangers send, as trees; writes ours (libxml2).
 *
 * No DOCTYPE is taken, so there are no entities but the five of XML itself: nothing expands,
 * nothing is fetched. Names are compared by the URI of their namespace, whatever prefix was chosen.
 * Texts are UTF-8; what was written in another encoding is converted, and encodings that hide
 * markup (UTF-7 and the like) are refused.
 */
#pragma once

#include "base/arena.h"
#include "base/buf.h"
#include "base/err.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct rel_xml_attr {
    const char *ns, *name, *value; /* ns "" = none */
};

/* An element, or a piece of text between elements (name ""). */
struct rel_xml_node {
    const char *ns;   /* "" = none */
    const char *name; /* without prefix; "" = this is text */
    const char *text; /* of a piece of text; else "" */
    const char *lang; /* xml:lang, its own or inherited; "" = none */
    int64_t line;     /* where it begins, from 1 */
    struct rel_xml_attr *attrs;
    size_t attrs_n;
    struct rel_xml_node *first, *last, *next, *parent;
};

struct rel_xml_limits {
    int depth;    /* elements inside each other */
    size_t nodes; /* of one tree */
};

/* The whole document as its root element, in the arena. REL_BAD_INPUT: it is not well formed, has a
 * DOCTYPE, is too deep or has too many nodes; the text names the line. */
enum rel_status rel_xml_read(struct rel_arena *arena, const char *bytes, size_t n,
                             const struct rel_xml_limits *limits, const struct rel_xml_node **out,
                             struct rel_err *err);

/* The first child element of that name; NULL: none, or `node` is NULL. */
const struct rel_xml_node *rel_xml_child(const struct rel_xml_node *node, const char *ns,
                                         const char *name);
/* The next sibling element of any name; NULL: there is none. */
const struct rel_xml_node *rel_xml_next(const struct rel_xml_node *node);
/* The first child element of any name; NULL: there is none. */
const struct rel_xml_node *rel_xml_first(const struct rel_xml_node *node);
bool rel_xml_is(const struct rel_xml_node *node, const char *ns, const char *name);
/* The attribute without namespace; NULL: there is none. */
const char *rel_xml_attr(const struct rel_xml_node *node, const char *name);
/* All text inside, of its elements too, in their order; "" for NULL. */
const char *rel_xml_text(struct rel_arena *arena, const struct rel_xml_node *node);

/* ---------------------------------------------------------------- long files
 * A file that is a long list (`<smses><sms .../><mms>...</mms></smses>`) is read one item at a
 * time: the memory is that of one item, however long the file is. */

struct rel_xml_stream;

struct rel_xml_source {
    /* Reads up to `room` bytes, 0 = the end; < 0 = failed, with err filled. */
    ptrdiff_t (*read)(void *arg, char *to, size_t room, struct rel_err *err);
    void *arg;
    /* Is the element that begins here an item? depth: 0 = the root. Items inside items stay part of
     * the outer one. What is in no item is passed over. */
    bool (*is_item)(void *arg, const char *ns, const char *name, int depth);
    struct rel_xml_limits limits; /* of one item */
};

struct rel_xml_stream *rel_xml_open(const struct rel_xml_source *source);
void rel_xml_close(struct rel_xml_stream *stream); /* NULL is fine */

/* The next item, which lives until the next call; NULL: the document is complete. REL_BAD_INPUT as
 * above (the items before the fault were given), or what `read` failed with. */
enum rel_status rel_xml_item(struct rel_xml_stream *stream, const struct rel_xml_node **out,
                             struct rel_err *err);

REL_DEFINE_AUTO(rel_xml_stream, rel_xml_close)

/* ---------------------------------------------------------------- writing
 * Names are given as they stand in the text ("D:href"); who writes declares the prefixes in the
 * root. Characters XML cannot hold (controls, broken UTF-8) become U+FFFD; CR stays, as &#13;. */

void rel_xml_add_text(struct rel_buf *to, const char *text, size_t n);
void rel_xml_add_attr(struct rel_buf *to, const char *name,
                      const char *value); /* ` name="value"` */
void rel_xml_add_leaf(struct rel_buf *to, const char *name, const char *text);

/* A tree as it was read, every namespace declared where it is used, so that the text stands alone
 * and may be put into any document. */
void rel_xml_add_node(struct rel_buf *to, const struct rel_xml_node *node);
