#include "core/capture.h"

#include "core/capture_rules.h"

static void
read_clause(struct rel_capture_maker *m, struct rel_clause *c)
{
    static const struct {
        enum rel_tag tag;
        bool (*rule)(struct rel_capture_maker *m, const struct rel_clause *c);
    } rules[] = {
        {REL_TAG_LEFT, rel_rule_left},          {REL_TAG_ANSWER, rel_rule_answer},
        {REL_TAG_PROMISE, rel_rule_promise},    {REL_TAG_LABEL, rel_rule_label},
        {REL_TAG_HEARD, rel_rule_heard},        {REL_TAG_SENT, rel_rule_sent},
        {REL_TAG_GIVE, rel_rule_give},          {REL_TAG_ASK, rel_rule_ask},
        {REL_TAG_CONTACT, rel_rule_contact},    {REL_TAG_MISSED, rel_rule_missed},
        {REL_TAG_WILL, rel_rule_will},          {REL_TAG_AGAIN, rel_rule_next},
        {REL_TAG_TOLD, rel_rule_next},          {REL_TAG_CHANNEL, rel_rule_noun},
        {REL_TAG_RELATIVE, rel_rule_family},    {REL_TAG_DAY, rel_rule_bare_time},
        {REL_TAG_DURATION, rel_rule_bare_time},
    };

    for (size_t i = 0; i < sizeof(rules) / sizeof(*rules); i++) {
        c->trigger = rel_clause_find(c, rules[i].tag);
        if (c->trigger != REL_NO_ITEM && rules[i].rule(m, c))
            return;
    }
    if (c->n > 1 && c->v[0].tag == REL_TAG_PERSON && !c->v[0].quoted && !c->question
        && (c->v[1].tag == REL_TAG_IS || c->v[1].tag == REL_TAG_VERB)) /* they are spoken of */
        rel_clause_who(m, c, 0, false);
}

/* Where nothing says who took part, those spoken of did. */
static void
settle(struct rel_capture_maker *m)
{
    size_t units = 0, byte = 0;

    if (!rel_clause_participants(m))
        for (size_t i = 0; i < m->out->n; i++)
            m->out->v[i].took_part = m->out->v[i].kind == REL_PIECE_WHO;
    for (size_t i = 0; i < m->out->n; i++) {
        struct rel_piece *p = &m->out->v[i];

        for (units = byte = 0; byte < p->to; byte++) {
            if (byte == p->from)
                p->from_unit = units;
            units += ((unsigned char)m->text[byte] & 0xC0) != 0x80;
            units += (unsigned char)m->text[byte] >= 0xF0;
        }
        p->to_unit = units;
    }
}

void
rel_capture_read(struct rel_arena *arena, const char *text, const struct rel_capture_tokens *tokens,
                 const struct rel_capture_names *names, const struct rel_capture_clock *clock,
                 struct rel_pieces *out)
{
    struct rel_capture_items items = rel_capture_items(arena, tokens, names, clock);
    struct rel_capture_clauses clauses = rel_capture_clauses(arena, &items);
    struct rel_pieces pieces = {.text = text, .language = clock->language->code};
    struct rel_capture_maker m = {.arena = arena,
                                  .text = text,
                                  .tokens = tokens,
                                  .names = names,
                                  .clock = clock,
                                  .out = &pieces,
                                  .last = -1,
                                  .channel = -1,
                                  .third = -1};

    for (size_t i = 0; i < clauses.n; i++) {
        struct rel_clause c = {
            .v = clauses.v[i].v, .n = clauses.v[i].n, .question = clauses.v[i].question};

        read_clause(&m, &c);
    }
    settle(&m);
    *out = pieces;
}
