/* Finding people who stand in the book twice: 5,000 made-up people, of whom we know who is who; and
 * merging them so that nothing is lost and all of it can be taken back. */
#include "base/buf.h"
#include "base/str.h"
#include "core/dupe.h"
#include "lib/unicode.h"
#include "practice/dump.h"
#include "practice/dupe.h"
#include "practice/history.h"
#include "practice/me.h"
#include "practice/merge.h"
#include "practice/promise.h"
#include "store/contact.h"
#include "store/tables.h"
#include "store/txn.h"

#include "practice.h"

enum { PEOPLE = 4000, TWICE = 1000, FAMILIES = 400 };

/* ---------------------------------------------------------------- a world */

static uint64_t seed = 88172645463325252;

static unsigned
pick(unsigned n) /* xorshift: the same world in every run */
{
    seed ^= seed << 13;
    seed ^= seed >> 7;
    seed ^= seed << 17;
    return (unsigned)(seed >> 33) % n;
}

static const char *const givens[] = {
    "Robert",   "William",      "Katharina",    "Elizabeth",  "Michael",    "Johannes", "Sebastian",
    "Margaret", "Alexander",    "Christina",    "Thomas",     "Friedrich",  "Barbara",  "Benjamin",
    "Maria",    "Mario",        "Marie",        "Jan",        "Jana",       "Julia",    "Julian",
    "Anna",     "Hanna",        "Peter",        "Petra",      "Daniel",     "Daniela",  "Stefan",
    "Stefanie", "Lukas",        "Laura",        "Sofia",      "Yasmin",     "Ahmed",    "Mehmet",
    "Ingrid",   "Bj\xC3\xB6rn", "S\xC3\xB8ren", "Zo\xC3\xAB", "Ren\xC3\xA9"};
static const char *const nicks[][2] = {
    {"Robert", "Bob"},     {"William", "Bill"},    {"Katharina", "Kathi"}, {"Elizabeth", "Liz"},
    {"Michael", "Mike"},   {"Johannes", "Hannes"}, {"Sebastian", "Basti"}, {"Margaret", "Peggy"},
    {"Alexander", "Alex"}, {"Christina", "Tina"},  {"Thomas", "Tom"},      {"Friedrich", "Fritz"},
    {"Benjamin", "Ben"},   {"Barbara", "Babsi"}};
static const char *const starts[] = {"Bar", "Kol", "Mer", "Han", "Sil", "Tor", "Wes", "Lin",
                                     "Gru", "Fal", "Ost", "Rei", "Vol", "Zim", "Dor", "Pel"};
static const char *const middles[] = {"te", "do", "ka", "mi", "ren", "lo", "schi", "ba", "ven", ""};
static const char *const ends[] = {"mann", "son", "berg", "ski", "ez", "ler", "stein", "dal"};

struct one {
    struct rel_contact c;
    int same_as; /* the index of the person this is another record of; -1 = their first */
};

static struct one world[PEOPLE + TWICE];

static const char *
family_name(struct rel_arena *a)
{
    return rel_printf(a, "%s%s%s", starts[pick(16)], middles[pick(10)], ends[pick(8)]);
}

static void
add_point(struct rel_arena *a, struct rel_contact *c, enum rel_point_kind kind, const char *value)
{
    *REL_ADD(a, &c->points) = (struct rel_point){
        .kind = kind,
        .value = value,
        .folded = kind == REL_EMAIL ? rel_unicode_fold_address(a, value) : rel_fold_phone(a, value),
        .label = ""};
}

static void
make_person(struct rel_arena *a, int i, const char *family, const char *phone, const char *mail)
{
    struct rel_contact c = rel_contact_init();

    c.given = givens[pick(REL_COUNT(givens))];
    c.family = family;
    c.name = rel_printf(a, "%s %s", c.given, c.family);
    c.organization = pick(3) ? rel_printf(a, "%s Works", family_name(a)) : "";
    add_point(a, &c, REL_EMAIL, *mail ? mail : rel_printf(a, "person%d@example.org", i));
    add_point(a, &c, REL_TEL, *phone ? phone : rel_printf(a, "+43 660 %07d", i));
    world[i] = (struct one){c, -1};
}

static const char *
slip(struct rel_arena *a, const char *name)
{
    char *s = rel_strdup(a, name);
    size_t n = strlen(s), at = 1 + pick((unsigned)n - 2);
    char was = s[at];

    switch (pick(4)) {
    case 0:
        s[at] = 'x';
        break;
    case 1:
        s[at] = s[at + 1];
        s[at + 1] = was;
        break;
    case 2:
        memmove(s + at, s + at + 1, n - at);
        break;
    default:
        return rel_printf(a, "%.*s%c%s", (int)at, s, s[at], s + at);
    }
    return s;
}

/* Another record of the same person, as another address book would have it. */
static void
make_twin(struct rel_arena *a, int i)
{
    int of = (int)pick(PEOPLE);
    const struct rel_contact *p = &world[of].c;
    struct rel_contact c = rel_contact_init();
    unsigned how = pick(100), what = pick(100);

    for (int k = PEOPLE; k < i; k++) /* each has one twin at most */
        if (world[k].same_as == of) {
            of = (of + 1) % PEOPLE;
            k = PEOPLE - 1;
            p = &world[of].c;
        }
    c.given = p->given;
    c.family = p->family;
    if (how < 25) {
        c.family = slip(a, p->family);
    } else if (how < 45) {
        for (size_t k = 0; k < REL_COUNT(nicks); k++)
            if (rel_str_is(nicks[k][0], p->given))
                c.given = nicks[k][1];
    } else if (how < 55) {
        c.given = rel_strndup(a, p->given, 1);
    }
    c.name = how >= 55 && how < 70   ? rel_printf(a, "%s, %s", c.family, c.given)
             : how >= 70 && how < 75 ? rel_printf(a, "%s %s", c.family, c.given)
                                     : rel_printf(a, "%s %s", c.given, c.family);
    if (how >= 55 && how < 80) /* came in one piece */
        c.given = c.family = "";
    if (what < 60) /* the same mailbox */
        add_point(a, &c, REL_EMAIL, p->points.v[0].value);
    else if (pick(2))
        add_point(a, &c, REL_EMAIL, rel_printf(a, "private%d@mail.example", i));
    if (what >= 50 && what < 92) { /* the same number, as dialled at home */
        const char *tel = p->points.v[1].value;

        add_point(a, &c, REL_TEL,
                  strncmp(tel, "+43 ", 4) == 0 ? rel_printf(a, "0%s", tel + 4) : tel);
    }
    if (what >= 92 && what < 97)
        c.organization = p->organization;
    world[i] = (struct one){c, of};
}

static void
make_world(struct rel_arena *a)
{
    for (int i = 0; i < PEOPLE; i++)
        make_person(a, i, family_name(a), "", "");
    for (int k = 0; k < FAMILIES; k++) { /* two or three under one number, often one mailbox */
        const char *family = family_name(a), *mail = "";
        int first = k * 5;

        if (pick(2))
            mail = rel_printf(a, "family%d@example.org", k);
        for (int m = 0; m < 2 + (int)pick(2); m++) {
            do
                make_person(a, first + m, family, rel_printf(a, "+43 1 %07d", k), mail);
            while (
                m
                && (rel_str_is(world[first].c.given, world[first + m].c.given)
                    || (m > 1 && rel_str_is(world[first + 1].c.given, world[first + m].c.given))));
        }
    }
    for (int i = PEOPLE; i < PEOPLE + TWICE; i++)
        make_twin(a, i);
}

static void
store_world(struct rel_ctx *ctx)
{
    struct rel_err err;
    struct rel_me me;
    REL_TXN(txn);

    MUST(rel_practice_me(ctx, &me, &err));
    me.region = "AT";
    MUST(rel_practice_me_set(ctx, &me, &err));
    MUST(rel_txn_begin(&txn, ctx->db, &err));
    for (int i = 0; i < PEOPLE + TWICE; i++) {
        struct rel_contact *c = &world[i].c;

        c->id = rel_id_new();
        c->book = ctx->book;
        c->uid = rel_printf(ctx->arena, "made-%d", i);
        c->state = REL_UNSORTED;
        c->caught = REL_CAUGHT_IMPORT;
        MUST(rel_contact_insert(ctx->db, ctx->arena, c, 0, &err));
    }
    MUST(rel_txn_commit(&txn, &err));
}

static int
index_of(rel_id id)
{
    for (int i = 0; i < PEOPLE + TWICE; i++)
        if (world[i].c.id == id)
            return i;
    fail_msg("nobody made this one");
    return -1;
}

static void
most_are_found_and_hardly_any_wrongly(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_dupe_list list;
    struct rel_err err;
    int certain = 0, right = 0, ask = 0, ask_right = 0;

    (void)state;
    make_world(arena);
    store_world(ctx);
    MUST(rel_practice_dupes(ctx, 0, &list, &err));
    for (size_t i = 0; i < list.n; i++) {
        int a = index_of(list.v[i].contact), b = index_of(list.v[i].other);
        bool same = world[a].same_as == b || world[b].same_as == a;

        if (list.v[i].class == REL_DUPE_CERTAIN) {
            certain++;
            right += same;
        } else {
            ask++;
            ask_right += same;
        }
    }
    print_message(
        "# certain: %d pairs, %d right: precision %.4f, recall %.4f; asked: %d, %d right; "
        "found in all %.4f\n",
        certain, right, (double)right / certain, (double)right / TWICE, ask, ask_right,
        (double)(right + ask_right) / TWICE);
    assert_true(right >= certain * 0.99);
    assert_true(right >= TWICE * 0.90);
}

/* ---------------------------------------------------------------- single cases */

static struct rel_dupe_keys
keys(struct rel_arena *a, const char *one)
{
    struct rel_dupe_keys k = {0};

    if (*one)
        *REL_ADD(a, &k) = one;
    return k;
}

struct person_said {
    const char *key, *given, *family, *organization, *birthday, *email, *phone;
};

static struct rel_dupe_face
face(struct rel_arena *a, rel_id id, const struct person_said *p)
{
    return (struct rel_dupe_face){.contact = id,
                                  .name = p->key,
                                  .key = p->key,
                                  .given = p->given,
                                  .family = p->family,
                                  .organization = p->organization,
                                  .birthday = p->birthday,
                                  .emails = keys(a, p->email),
                                  .phones = keys(a, p->phone)};
}

static void
pairs_are_judged_as_a_person_would(void **state)
{
    static const struct {
        struct person_said a, b;
        bool others, initial;
        enum rel_dupe_class class;
    } cases[] = {
#define ANA "ana ferreira", "ana", "ferreira"
        /* the same name alone is a question; with anything of their own it is one person */
        {{ANA, "", "", "", ""}, {ANA, "", "", "", ""}, false, false, REL_DUPE_ASK},
        {{ANA, "", "", "a@x", ""}, {ANA, "", "", "a@x", ""}, false, false, REL_DUPE_CERTAIN},
        {{ANA, "lab", "", "", ""}, {ANA, "lab", "", "", ""}, false, false, REL_DUPE_CERTAIN},
        {{ANA, "", "1976-11-24", "", ""},
         {ANA, "", "1976-11-24", "", ""},
         false,
         false,
         REL_DUPE_CERTAIN},
        {{ANA, "lab", "1976-11-24", "", ""},
         {ANA, "lab", "1980-01-01", "", ""},
         false,
         false,
         REL_DUPE_NOT},
        {{ANA, "", "1976-11-24", "a@x", ""},
         {ANA, "", "1980-01-01", "a@x", ""},
         false,
         false,
         REL_DUPE_ASK},
        {{"ana", "ana", "", "", "", "", ""},
         {"ana", "ana", "", "", "", "", ""},
         false,
         false,
         REL_DUPE_NOT},
        /* short forms and initials */
        {{"bob ruiz", "bob", "ruiz", "", "", "r@x", ""},
         {"robert ruiz", "robert", "ruiz", "", "", "r@x", ""},
         false,
         false,
         REL_DUPE_CERTAIN},
        {{"bob ruiz", "bob", "ruiz", "", "", "", ""},
         {"robert ruiz", "robert", "ruiz", "", "", "", ""},
         false,
         false,
         REL_DUPE_ASK},
        {{"j smith", "j", "smith", "", "", "", "+1"},
         {"john smith", "john", "smith", "", "", "", "+1"},
         false,
         false,
         REL_DUPE_CERTAIN},
        {{"j smith", "j", "smith", "", "", "", "+1"},
         {"john smith", "john", "smith", "", "", "", "+1"},
         true,
         true,
         REL_DUPE_ASK},
        /* a family's number */
        {{"bo ferreira", "bo", "ferreira", "", "", "", "+1"},
         {ANA, "", "", "", "+1"},
         true,
         false,
         REL_DUPE_NOT},
        {{"maria kolb", "maria", "kolb", "", "", "k@x", "+1"},
         {"mario kolb", "mario", "kolb", "", "", "k@x", "+1"},
         false,
         false,
         REL_DUPE_ASK},
        /* slips */
        {{"ana ferriera", "ana", "ferriera", "", "", "a@x", ""},
         {ANA, "", "", "a@x", ""},
         false,
         false,
         REL_DUPE_CERTAIN},
        {{"ana ferriera", "ana", "ferriera", "", "", "", ""},
         {ANA, "", "", "", ""},
         false,
         false,
         REL_DUPE_ASK},
        /* a part of the name */
        {{"ana", "ana", "", "", "", "a@x", ""},
         {ANA, "", "", "a@x", ""},
         false,
         false,
         REL_DUPE_CERTAIN},
        {{"ana", "ana", "", "", "", "", "+1"}, {ANA, "", "", "", "+1"}, false, false, REL_DUPE_ASK},
        {{"ana", "ana", "", "", "", "", ""}, {ANA, "", "", "", ""}, false, false, REL_DUPE_NOT},
        /* somebody else's mailbox */
        {{"cy young", "cy", "young", "", "", "office@x", ""},
         {ANA, "", "", "office@x", ""},
         true,
         false,
         REL_DUPE_NOT},
        {{"cy young", "cy", "young", "", "", "a@x", ""},
         {ANA, "", "", "a@x", ""},
         false,
         false,
         REL_DUPE_ASK},
#undef ANA
    };
    REL_AUTO(rel_arena) *arena = rel_arena_new();

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct rel_dupe_face a = face(arena, 1, &cases[i].a), b = face(arena, 2, &cases[i].b);
        struct rel_dupe d, back;

        rel_dupe_compare(arena, &a, &b, cases[i].others, cases[i].initial, &d);
        rel_dupe_compare(arena, &b, &a, cases[i].others, cases[i].initial, &back);
        if (d.class != cases[i].class)
            fail_msg("%zu: %s and %s: %s (%s)", i, a.key, b.key, rel_dupe_class_word(d.class),
                     d.why);
        assert_int_equal(back.class, d.class);
        assert_int_equal(back.score, d.score);
    }
    assert_int_equal(rel_dupe_distance("abcd", "abdc", 2), 1);
    assert_int_equal(rel_dupe_distance("abcd", "xbcdy", 2), 2);
    assert_int_equal(rel_dupe_distance("abcd", "wxyz", 2), 3);
    assert_int_equal(rel_dupe_distance("", "ab", 2), 2);
}

/* ---------------------------------------------------------------- merging */

static enum rel_status
collect(void *arg, const char *text, size_t n, struct rel_err *err)
{
    (void)err;
    rel_buf_add(arg, text, n);
    return REL_OK;
}

/* All that is enduring but the history itself. */
static const char *
whole(struct rel_ctx *ctx, struct rel_arena *arena)
{
    struct rel_err err;
    int64_t rows;
    const char *end;
    REL_BUF(all);

    MUST(rel_practice_dump(ctx, collect, &all, &rows, &err));
    end = strstr(rel_buf_str(&all), "\nchange\n");
    return rel_strndup(arena, rel_buf_str(&all), end ? (size_t)(end - rel_buf_str(&all)) : all.n);
}

static void
nothing_is_lost_and_all_comes_back(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct rel_contact c = rel_contact_init();
    struct rel_merged merged;
    struct rel_change undone;
    struct rel_person p;
    struct rel_err err;
    rel_id ana, other, id, change;
    const char *before, *after;

    (void)state;
    c.name = "Ana Ferreira";
    c.title = "Founder";
    add_point(arena, &c, REL_EMAIL, "ana@example.org");
    MUST(rel_practice_person_add(ctx, &c, &ana, &change, &err));
    c = rel_contact_init();
    c.name = "A. Ferreira";
    c.title = "CEO";
    c.organization = "Ferreira Labs";
    c.state = REL_ACTIVE;
    add_point(arena, &c, REL_EMAIL, "a@labs.example");
    MUST(rel_practice_person_add(ctx, &c, &other, &change, &err));
    for (int i = 0; i < 4; i++)
        log_on(ctx, i % 2 ? ana : other, day - 3 * i - 1, i % 3 ? REL_INBOUND : REL_OUTBOUND);
    struct rel_promise q = {.contact = other, .text = "send the book", .due = day + 3};
    MUST(rel_practice_promise_add(ctx, &q, &id, &change, &err));
    before = whole(ctx, arena);

    MUST(rel_practice_merge(
        ctx, &(struct rel_merge){.keep = ana, .other = other, .take = 1u << REL_FIELD_TITLE},
        &merged, &err));
    assert_int_equal(merged.interactions, 2);
    p = person(ctx, ana);
    assert_string_equal(p.contact.name, "Ana Ferreira");
    assert_string_equal(p.contact.title, "CEO");
    assert_string_equal(p.contact.organization, "Ferreira Labs");
    assert_int_equal(p.contact.points.n, 2);
    assert_string_equal(p.contact.nicknames.v[0], "A. Ferreira");
    assert_int_equal(p.timeline.n, 4);
    assert_int_equal(p.promises.n, 1);
    assert_int_equal(p.standing.forecast.n, 4);
    assert_int_equal(rel_practice_person(ctx, other, 0, INT64_MAX, &p, &err), REL_NOT_FOUND);
    assert_int_equal(
        rel_practice_merge(ctx, &(struct rel_merge){.keep = ana, .other = other}, &merged, &err),
        REL_NOT_FOUND);

    MUST(rel_practice_undo(ctx, 0, &undone, &err));
    after = whole(ctx, arena);
    assert_string_equal(before, after);
    assert_int_equal(person(ctx, other).timeline.n, 2);
}

/* Whatever table names a contact: its rows move, are joined or merged, or there is a reason. */
static void
no_table_is_overlooked(void **state)
{
    static const char *const elsewhere[] = {
        "contact_point", "contact_address", "contact_date", "contact_text",  "contact_field",
        "contact_photo", "contact_card",    "provenance",   "circle_member", "participation",
        "article_sent",  "meeting_guest",   "merged",       "not_same", /* practice/merge */
        "answer",                                         /* to reasons that are worked out anew */
        "import_item",   "change",          "change_row", /* what happened stays as it was */
        "dav_item",                                       /* the phone learns that one card went */
    };

    (void)state;
    for (size_t i = 0; i < rel_tables_n; i++) {
        const struct rel_table *t = &rel_tables[i];
        bool known = t->derived || t->passing || t->movers[0].ids || !t->forget[0];

        for (size_t k = 0; k < REL_COUNT(elsewhere); k++)
            known = known || rel_str_is(t->name, elsewhere[k]);
        if (!known)
            fail_msg("%s names contacts: what becomes of it when two are merged?", t->name);
    }
}

static void
two_people_stay_two(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id a = add(ctx, "Ana Ferreira", REL_UNSORTED), b = add(ctx, "Ferreira, Ana", REL_UNSORTED);
    struct rel_dupe_list list;
    struct rel_err err;
    rel_id change;

    (void)state;
    MUST(rel_practice_dupes(ctx, 0, &list, &err));
    assert_int_equal(list.n, 1);
    assert_int_equal(list.v[0].class, REL_DUPE_ASK);
    MUST(rel_practice_not_same(ctx, b, a, &change, &err));
    MUST(rel_practice_dupes(ctx, a, &list, &err));
    assert_int_equal(list.n, 0);
    assert_int_equal(rel_practice_not_same(ctx, a, a, &change, &err), REL_BAD_INPUT);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pairs_are_judged_as_a_person_would),
        cmocka_unit_test(no_table_is_overlooked),
        cmocka_unit_test_setup_teardown(most_are_found_and_hardly_any_wrongly, fresh,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(nothing_is_lost_and_all_comes_back, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(two_people_stay_two, fresh, testdb_teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
