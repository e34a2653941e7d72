/*
 * dav/props.h - the properties of resources, as one table: name, where it stands, how it is
 * written.
 */
#pragma once

#include "dav/answer.h"
#include "dav/place.h"
#include "lib/xml.h"

/* What a client asked for. */
struct rel_dav_asked {
    const char *ns, *name;
    const struct rel_dav_prop *prop; /* NULL: none of ours */
    const struct rel_xml_node *node; /* as it was asked; NULL = by allprop */
};

struct rel_dav_ask {
    struct {
        struct rel_dav_asked *v;
        size_t n;
    } props;
    bool names_only, all;
    bool brief;  /* what is not there is not told (Prefer: return=minimal, Brief: t) */
    bool report; /* address-data and calendar-data may be asked for */
};

/* Reads <prop>, <allprop> or <propname> inside of `parent`; NULL = everything. */
void rel_dav_ask_read(struct rel_request *request, const struct rel_xml_node *parent,
                      struct rel_dav_ask *out);

/* Adds a <response> for the place. */
enum rel_status rel_dav_write(struct rel_request *request, const struct rel_dav_ask *ask,
                              const struct rel_dav_place *place, struct rel_buf *to,
                              struct rel_err *err);
/* A <response> that only says a status: "404 Not Found". */
void rel_dav_write_status(const struct rel_request *request, const char *href, const char *status,
                          struct rel_buf *to);

/* May a client set it? Live ones only where the table says so; all others. */
bool rel_dav_may_set(const char *ns, const char *name);

/* "12" with its quotes; suffix "" or "-3", "-4" of another representation. */
const char *rel_dav_etag(struct rel_arena *arena, const struct rel_dav_item *item,
                         const char *suffix);
const char *rel_dav_token(struct rel_arena *arena, rel_id collection, int64_t seq);
/* false: no token of ours for that collection. */
bool rel_dav_token_parse(const char *text, const struct rel_dav_collection *collection,
                         int64_t *seq);
