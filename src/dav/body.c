#include "dav/body.h"

#include "base/str.h"

#include <stdlib.h>
#include <string.h>

enum rel_status
rel_dav_body(struct rel_request *r, const struct rel_xml_node **out, struct rel_err *err)
{
    size_t blank = 0;

    while (blank < r->body_n && rel_ascii_space(r->body[blank]))
        blank++;
    *out = NULL;
    if (blank == r->body_n)
        return REL_OK;
    return rel_xml_read(r->arena, r->body, r->body_n, &rel_dav_limits, out, err)
               ? rel_wrap(err, "the XML of the request")
               : REL_OK;
}

enum rel_dav_depth
rel_dav_depth(const struct rel_request *r, enum rel_dav_depth otherwise)
{
    const char *depth = rel_request_header(r, "Depth");

    return !depth                                 ? otherwise
           : rel_str_is(depth, "0")               ? REL_DEPTH_0
           : rel_str_starts_nocase(depth, "1")    ? REL_DEPTH_1
           : rel_str_is_nocase(depth, "infinity") ? REL_DEPTH_INFINITY
                                                  : REL_DEPTH_BAD;
}

/* Every quoted tag of a header; *any: it is "*". What is none of ours can match nothing: -1. */
static void
read_tags(struct rel_arena *arena, const char *header, bool *any, int64_t **v, size_t *n)
{
    struct {
        int64_t *v;
        size_t n;
    } list = {0};

    while (rel_ascii_space(*header))
        header++;
    *any = *header == '*';
    while ((header = strchr(header, '"'))) {
        char *end;
        int64_t seq = strtoll(header + 1, &end, 10);

        *REL_ADD(arena, &list) =
            end > header + 1 && (*end == '"' || *end == '-') && header[1] != '-' ? seq : -1;
        header = strchr(header + 1, '"');
        if (!header)
            break;
        header++;
    }
    *v = list.v;
    *n = list.n;
}

void
rel_dav_condition(struct rel_request *r, struct rel_dav_condition *out)
{
    const char *match = rel_request_header(r, "If-Match");
    const char *none = rel_request_header(r, "If-None-Match");

    *out = (struct rel_dav_condition){.match = match != NULL, .none_match = none != NULL};
    if (match)
        read_tags(r->arena, match, &out->any, &out->seqs.v, &out->seqs.n);
    if (none)
        read_tags(r->arena, none, &out->none_any, &out->none_seqs.v, &out->none_seqs.n);
}
