#include "base/str.h"
#include "core/card_merge.h"

#include "unit.h"

#include <string.h>

/* "N name G given E a,b P 1,2 T title" ... one contact in a line; parts are divided by " | ". */
static struct rel_contact
contact(struct rel_arena *arena, const char *text)
{
    struct rel_contact c = rel_contact_init();

    for (const char *p = text; *p != '\0';) {
        size_t n = strcspn(p, "|");
        const char *v = rel_strndup(arena, p + 2, n > 2 ? n - 2 - (p[n] == '|') : 0);

        switch (*p) {
        case 'N':
            c.name = v;
            break;
        case 'G':
            c.given = v;
            break;
        case 'O':
            c.organization = v;
            break;
        case 'T':
            c.title = v;
            break;
        case 'E':
        case 'P':
            *REL_ADD(arena, &c.points) =
                (struct rel_point){.kind = *p == 'E' ? REL_EMAIL : REL_TEL,
                                   .value = v,
                                   .folded = rel_strndup(arena, v, strcspn(v, "/")),
                                   .label = strchr(v, '/') ? strchr(v, '/') + 1 : ""};
            break;
        case 'C':
            *REL_ADD(arena, &c.notes) = v;
            break;
        case 'B':
            *REL_ADD(arena, &c.dates) = (struct rel_date){
                .kind = "birthday", .month = v[0] - '0', .day = v[1] - '0', .text = ""};
            break;
        case 'F':
            c.photo_type = "image/png";
            c.photo = v;
            c.photo_len = strlen(v);
            break;
        }
        p += n + (p[n] == '|');
        p += strspn(p, " ");
    }
    return c;
}

static const char *
told(struct rel_arena *arena, const struct rel_contact *c)
{
    const char *t = rel_printf(arena, "N %s", c->name);

    if (*c->given)
        t = rel_printf(arena, "%s | G %s", t, c->given);
    if (*c->organization)
        t = rel_printf(arena, "%s | O %s", t, c->organization);
    if (*c->title)
        t = rel_printf(arena, "%s | T %s", t, c->title);
    for (size_t i = 0; i < c->points.n; i++)
        t = rel_printf(arena, "%s | %c %s", t, c->points.v[i].kind == REL_EMAIL ? 'E' : 'P',
                       c->points.v[i].value);
    for (size_t i = 0; i < c->notes.n; i++)
        t = rel_printf(arena, "%s | C %s", t, c->notes.v[i]);
    for (size_t i = 0; i < c->dates.n; i++)
        t = rel_printf(arena, "%s | B %d%d", t, c->dates.v[i].month, c->dates.v[i].day);
    return *c->photo_type ? rel_printf(arena, "%s | F %.*s", t, (int)c->photo_len,
                                       c->photo ? (const char *)c->photo : "")
                          : t;
}

#define BIT(f) (1u << REL_FIELD_##f)

static const struct {
    const char *name, *before, *now, *held; /* before NULL: none */
    unsigned by_hand;
    const char *out;
    unsigned changed;
} cases[] = {
    {"the same card", "N Ana | E a", "N Ana | E a", "N Ana | E a", 0, "N Ana | E a", 0},
    {"a new title", "N Ana | T old", "N Ana | T new", "N Ana | T old", 0, "N Ana | T new",
     BIT(TITLE)},
    {"a new title, but set by hand", "N Ana | T old", "N Ana | T new", "N Ana | T mine", BIT(TITLE),
     "N Ana | T mine", 0},
    {"changed here only", "N Ana | T old", "N Ana | T old", "N Ana | T mine", 0, "N Ana | T mine",
     0},
    {"a title taken away", "N Ana | T old", "N Ana", "N Ana | T old", 0, "N Ana", BIT(TITLE)},
    {"a name is not taken away", "N Ana", "N ", "N Ana", 0, "N Ana", 0},
    {"the parts of a name go together", "N Ana F | G Ana", "N Eva F | G Eva", "N Ana F | G Ana", 0,
     "N Eva F | G Eva", BIT(NAME)},
    {"one number more", "N A | P 1", "N A | P 1 | P 2", "N A | P 1 | P 9", 0,
     "N A | P 1 | P 9 | P 2", BIT(PHONES)},
    {"one number less; the user's own stays", "N A | P 1 | P 2", "N A | P 2",
     "N A | P 1 | P 2 | P 9", 0, "N A | P 2 | P 9", BIT(PHONES)},
    {"numbers by hand, addresses not", "N A | P 1 | E a", "N A | P 2 | E b", "N A | P 1 | E a",
     BIT(PHONES), "N A | P 1 | E b", BIT(EMAILS)},
    {"a label changed", "N A | P 1/home", "N A | P 1/work", "N A | P 1/home", 0, "N A | P 1/work",
     BIT(PHONES)},
    {"a label changed here only", "N A | P 1/home", "N A | P 1/home", "N A | P 1/own", 0,
     "N A | P 1/own", 0},
    {"taken away here, still in the card", "N A | P 1 | P 2", "N A | P 1 | P 2", "N A | P 2", 0,
     "N A | P 2", 0},
    {"a second address book: only what is missing", NULL, "N Ann | O Firm | P 1 | P 2 | C note",
     "N Ana | P 1/home", 0, "N Ana | O Firm | P 1/home | P 2 | C note",
     BIT(ORGANIZATION) | BIT(PHONES) | BIT(NOTES)},
    {"a second address book with nothing new", NULL, "N Ana | P 1", "N Ana Ferreira | P 1 | E a", 0,
     "N Ana Ferreira | P 1 | E a", 0},
    {"a birthday put right", "N A | B 12", "N A | B 13", "N A | B 12", 0, "N A | B 13", BIT(DATES)},
    {"a new photo", "N A | F x", "N A | F y", "N A | F ", 0, "N A | F y", BIT(PHOTO)},
    {"the same photo: its bytes are not written", "N A | F x", "N A | F x", "N A | F ", 0,
     "N A | F ", 0},
    {"a photo from a second address book", NULL, "N A | F y", "N A", 0, "N A | F y", BIT(PHOTO)},
};

static void
carries_over_what_changed_and_no_more(void **state)
{
    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        REL_AUTO(rel_arena) *arena = rel_arena_new();
        struct rel_contact before = contact(arena, cases[i].before ? cases[i].before : "");
        struct rel_contact now = contact(arena, cases[i].now);
        struct rel_contact held = contact(arena, cases[i].held), out;
        unsigned changed = rel_card_merge(arena, cases[i].before ? &before : NULL, &now, &held,
                                          cases[i].by_hand, &out);

        if (!rel_str_is(told(arena, &out), cases[i].out) || changed != cases[i].changed)
            fail_msg("%s: %s, %x", cases[i].name, told(arena, &out), changed);
    }
}

static void
knows_which_fields_a_contact_has(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_contact c = contact(arena, "N Ana | E a | P 1 | B 12");

    (void)state;
    assert_int_equal(rel_card_fields(&c), BIT(NAME) | BIT(EMAILS) | BIT(PHONES) | BIT(DATES));
    c = contact(arena, "");
    assert_int_equal(rel_card_fields(&c), 0);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(carries_over_what_changed_and_no_more),
        cmocka_unit_test(knows_which_fields_a_contact_has),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
