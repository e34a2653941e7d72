#include "dav/filter.h"

#include "base/str.h"

enum { MOST_TEXT = 200 << 10 };

static enum rel_status
text_match(struct rel_arena *arena, const struct rel_xml_node *node, struct rel_text_match *out,
           struct rel_err *err)
{
    const char *collation = rel_xml_attr(node, "collation"),
               *type = rel_xml_attr(node, "match-type");
    const char *negate = rel_xml_attr(node, "negate-condition");
    struct rel_text_match m = {.text = rel_xml_text(arena, node)};

    if (rel_str_is(node->ns, REL_CAL_NS))
        m.collation = REL_COLLATE_ASCII; /* its default: RFC 4791, section 7.5 */
    if (collation && !rel_str_is(collation, "default")
        && !rel_collation_parse(collation, &m.collation)) {
        rel_fail(err, REL_BAD_INPUT, "that collation is not known");
        return rel_advise(err, "supported-collation", "See supported-collation-set.");
    }
    if (type && !rel_match_parse(type, &m.match))
        return rel_fail(err, REL_BAD_INPUT, "that match-type is not known");
    m.negate = negate && rel_str_is(negate, "yes");
    *out = m;
    return REL_OK;
}

static enum rel_status
param_filter(struct rel_arena *arena, const struct rel_xml_node *node, struct rel_param_filter *out,
             struct rel_err *err)
{
    const char *name = rel_xml_attr(node, "name");
    const struct rel_xml_node *match = rel_xml_child(node, node->ns, "text-match");

    if (!name)
        return rel_fail(err, REL_BAD_INPUT, "a param-filter has a name");
    *out = (struct rel_param_filter){
        .name = name, .not_defined = rel_xml_child(node, node->ns, "is-not-defined") != NULL};
    if (match) {
        struct rel_text_match *m = rel_alloc(arena, sizeof(*m));

        if (text_match(arena, match, m, err))
            return err->status;
        out->match = m;
    }
    return REL_OK;
}

static bool
is_all(const struct rel_xml_node *node)
{
    const char *test = rel_xml_attr(node, "test");

    return test && rel_str_is(test, "allof");
}

static enum rel_status
prop_filter(struct rel_arena *arena, const struct rel_xml_node *node, struct rel_prop_filter *out,
            struct rel_err *err)
{
    const char *name = rel_xml_attr(node, "name");
    struct rel_prop_filter f = {.name = name, .all = is_all(node)};

    if (!name)
        return rel_fail(err, REL_BAD_INPUT, "a prop-filter has a name");
    for (const struct rel_xml_node *c = rel_xml_first(node); c; c = rel_xml_next(c)) {
        if (!rel_str_is(c->ns, node->ns))
            continue;
        if (rel_str_is(c->name, "is-not-defined"))
            f.not_defined = true;
        else if (rel_str_is(c->name, "text-match")
                 && text_match(arena, c, REL_ADD(arena, &f.matches), err))
            return err->status;
        else if (rel_str_is(c->name, "param-filter")
                 && param_filter(arena, c, REL_ADD(arena, &f.params), err))
            return err->status;
        else if (rel_str_is(c->name, "time-range")) {
            f.ranged = true;
            if (rel_dav_range(c, &f.starts, &f.ends, err))
                return err->status;
        }
    }
    *out = f;
    return REL_OK;
}

enum rel_status
rel_dav_card_filter(struct rel_arena *arena, const struct rel_xml_node *filter,
                    struct rel_card_filter *out, struct rel_err *err)
{
    struct rel_card_filter f = {.all = filter && is_all(filter)};

    for (const struct rel_xml_node *p = rel_xml_first(filter); p; p = rel_xml_next(p))
        if (rel_xml_is(p, REL_CARD_NS, "prop-filter")
            && prop_filter(arena, p, REL_ADD(arena, &f.props), err))
            return err->status;
    *out = f;
    return REL_OK;
}

enum rel_status
rel_dav_range(const struct rel_xml_node *range, int64_t *starts, int64_t *ends, struct rel_err *err)
{
    const char *start = rel_xml_attr(range, "start"), *end = rel_xml_attr(range, "end");

    *starts = INT64_MIN;
    *ends = INT64_MAX;
    if ((start && !rel_practice_dav_utc(start, starts)) || (end && !rel_practice_dav_utc(end, ends))
        || *ends <= *starts) {
        rel_fail(err, REL_BAD_INPUT, "that time-range cannot be read");
        return rel_advise(err, "valid-filter", "Give moments such as 20261002T080000Z.");
    }
    return REL_OK;
}

enum rel_status
rel_dav_comp_filter(struct rel_arena *arena, const struct rel_xml_node *node,
                    struct rel_comp_filter *out, struct rel_err *err)
{
    struct rel_comp_filter f = {.name = rel_xml_attr(node, "name")};

    if (!f.name)
        return rel_fail(err, REL_BAD_INPUT, "a comp-filter has a name");
    for (const struct rel_xml_node *c = rel_xml_first(node); c; c = rel_xml_next(c)) {
        if (rel_xml_is(c, REL_CAL_NS, "is-not-defined"))
            f.not_defined = true;
        else if (rel_xml_is(c, REL_CAL_NS, "time-range")) {
            f.ranged = true;
            if (rel_dav_range(c, &f.starts, &f.ends, err))
                return err->status;
        } else if (rel_xml_is(c, REL_CAL_NS, "prop-filter")
                   && prop_filter(arena, c, REL_ADD(arena, &f.props), err))
            return err->status;
        else if (rel_xml_is(c, REL_CAL_NS, "comp-filter")) {
            struct rel_comp_filter inner;

            if (rel_dav_comp_filter(arena, c, &inner, err))
                return err->status;
            *REL_ADD(arena, &f.comps) = inner;
        }
    }
    *out = f;
    return REL_OK;
}

void
rel_dav_filter_bounds(const struct rel_comp_filter *filter, int64_t *starts, int64_t *ends)
{
    *starts = INT64_MIN;
    *ends = INT64_MAX;
    for (size_t i = 0; i < filter->comps.n; i++) {
        const struct rel_comp_filter *f = &filter->comps.v[i];

        if (f->not_defined || !f->ranged)
            continue;
        *starts = f->starts > *starts ? f->starts : *starts;
        *ends = f->ends < *ends ? f->ends : *ends;
    }
}
