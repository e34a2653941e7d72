/* Finding people by the beginnings of words: the same on both engines. */
#include "unit.h"

#include "base/str.h"
#include "lib/unicode.h"
#include "store/search.h"
#include "store/testdb.h"
#include "store/txn.h"

#include <stdio.h>
#include <string.h>

struct somebody {
    rel_id id;
    const char *name, *nickname, *organization, *email, *phone;
    enum rel_contact_state state;
};

static const struct somebody people[] = {
    {1, "Ana Ferreira", "Aninha", "Tejo Lda", "ana@tejo.example", "+351912345678", REL_ACTIVE},
    {2, "Anabela Costa", "", "", "bela@mail.example", "", REL_ACTIVE},
    {3, "Joana Ana Reis", "", "", "", "", REL_UNSORTED},
    {4, "Zoë Łukasz", "", "", "", "", REL_RESTING},
    {5, "Юлия Новак", "", "", "", "", REL_ACTIVE},
    {6, "Anatol Archived", "", "", "", "", REL_ARCHIVED},
    {7, "Ana Candidate", "", "", "ana@elsewhere.example", "", REL_CANDIDATE},
    {8, "Tejo Lda", "", "", "", "", REL_UNSORTED},
    {9, "田中 太郎", "", "", "", "", REL_UNSORTED},
};

static struct rel_contact
contact_of(const struct somebody *s, struct rel_point points[2], const char **nickname)
{
    struct rel_contact c = rel_contact_init();

    c.id = s->id;
    c.book = 1;
    c.state = s->state;
    c.name = s->name;
    c.organization = s->organization;
    if (*s->nickname) {
        *nickname = s->nickname;
        c.nicknames = (struct rel_texts){nickname, 1};
    }
    c.points.v = points;
    if (*s->email)
        points[c.points.n++] = (struct rel_point){REL_EMAIL, s->email, s->email, "", false};
    if (*s->phone)
        points[c.points.n++] = (struct rel_point){REL_TEL, s->phone, s->phone, "", false};
    return c;
}

static void
put(struct rel_db *db, struct rel_arena *arena, const struct somebody *s)
{
    struct rel_point points[2];
    const char *nickname;
    struct rel_contact c = contact_of(s, points, &nickname);
    struct rel_err err;

    OK(rel_db_exec(
        db,
        "INSERT INTO contact (id, book_id, uid, kind, state, caught, name, name_key,"
        " created, changed) VALUES ($1, 1, $2, 'person', 'active', 'hand', $2, '', 0, 0)",
        REL_ARGS(REL_N(c.id), REL_T(c.name)), NULL, &err));
    OK(rel_search_index(db, arena, &c, &err));
}

static struct rel_db *
filled(void **state, struct rel_arena *arena)
{
    struct rel_db *db = testdb_open(state);
    struct rel_err err;
    REL_TXN(txn);

    OK(rel_txn_begin(&txn, db, &err));
    for (size_t i = 0; i < REL_COUNT(people); i++)
        put(db, arena, &people[i]);
    OK(rel_txn_commit(&txn, &err));
    return db;
}

static void
find(struct rel_db *db, struct rel_arena *arena, const char *text, bool all, int limit,
     const char *expected)
{
    struct rel_search_list hits;
    struct rel_err err;
    char got[256] = "";

    OK(rel_search(db, arena, 1, 1, text, all, limit, &hits, &err));
    for (size_t i = 0; i < hits.n; i++)
        snprintf(got + strlen(got), sizeof(got) - strlen(got), "%s%lld", i ? " " : "",
                 (long long)hits.v[i].contact);
    if (strcmp(got, expected) != 0)
        print_error("search for \"%s\"\n", text);
    assert_string_equal(got, expected);
}

static void
test_best_first(void **state)
{
    static const struct {
        const char *text;
        bool all;
        int limit;
        const char *expected;
    } cases[] = {
        {"ana", false, 10, "1 3 2"}, /* the very word first, then the nearer */
        {"ana", true, 10, "1 3 7 2 6"},   {"ana", true, 2, "1 3"},
        {"ANA fer", false, 10, "1"},      {"fer ana", false, 10, "1"},
        {"ferreira ana", false, 10, "1"}, {"an re", false, 10, "3"},
        {"a", false, 10, "1 2 3"},        {"anin", false, 10, "1"}, /* nickname */
        {"tejo", false, 10, "1 8"},       {"ana@tejo", false, 10, "1"},
        {"ana@tejo.exa", false, 10, ""}, /* the last label of an address is not kept */
        {"zoe lukasz", false, 10, "4"},   {"Łuk", false, 10, "4"},
        {"ulia", false, 10, "5"},         {"Юлия", false, 10, "5"},
        {"+351 912 34", false, 10, "1"},  {"", true, 10, ""},
        {" .,; ", true, 10, ""},          {"nobody", true, 10, ""},
        {"ana nobody", true, 10, ""},     {"a n a f e r", false, 10, ""},
    };
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = filled(state, arena);

    for (size_t i = 0; i < REL_COUNT(cases); i++)
        find(db, arena, cases[i].text, cases[i].all, cases[i].limit, cases[i].expected);
    find(db, arena, "太郎", false, 10, *rel_unicode_fold(arena, "太郎") ? "9" : "");
}

static void
test_words_follow_the_contact(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = filled(state, arena);
    struct rel_point points[2];
    const char *nickname;
    struct rel_contact c = contact_of(&people[0], points, &nickname);
    struct rel_err err;
    int64_t before, after;
    REL_TXN(txn);

    OK(rel_txn_begin(&txn, db, &err));
    OK(rel_db_number(db, "SELECT COUNT(*) FROM name_token", REL_NO_ARGS, 0, &before, &err));
    OK(rel_search_index(db, arena, &c, &err)); /* nothing changed */
    OK(rel_db_number(db, "SELECT COUNT(*) FROM name_token", REL_NO_ARGS, 0, &after, &err));
    assert_int_equal(before, after);

    c.name = "Ana Silva";
    c.state = REL_ARCHIVED;
    OK(rel_search_index(db, arena, &c, &err));
    find(db, arena, "ferreira", true, 10, "");
    find(db, arena, "silva", true, 10, "1");
    find(db, arena, "silva", false, 10, "");
    OK(rel_search_state(db, 1, REL_ACTIVE, &err));
    find(db, arena, "silva", false, 10, "1");
    OK(rel_search_remove(db, 1, &err));
    find(db, arena, "silva", true, 10, "");
}

static void
test_only_members_find(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = filled(state, arena);
    struct rel_search_list hits;
    struct rel_err err;

    OK(rel_search(db, arena, 2, 1, "ana", true, 10, &hits, &err));
    assert_int_equal(hits.n, 0);
    OK(rel_search(db, arena, 1, 2, "ana", true, 10, &hits, &err));
    assert_int_equal(hits.n, 0);
}

/* Many with the same word and one who has a second: found, whichever word is typed first; and a
 * limit is a limit although each has several words of the range. */
static void
test_a_common_word_does_not_hide_a_rare_one(void **state)
{
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    REL_AUTO(rel_db) *db = testdb_open(state);
    struct rel_search_list hits;
    struct rel_err err;

    {
        REL_TXN(txn);

        OK(rel_txn_begin(&txn, db, &err));
        for (int i = 1; i <= 3000; i++) {
            char name[64];
            struct somebody s = {i, name, "", "", "", "", REL_UNSORTED};

            snprintf(name, sizeof(name), "Maria Marianne Mar%d%s", i, i == 2990 ? " Xq" : "");
            put(db, arena, &s);
        }
        OK(rel_txn_commit(&txn, &err));
    }
    find(db, arena, "maria xq", false, 10, "2990");
    find(db, arena, "x mar", false, 10, "2990");
    OK(rel_search(db, arena, 1, 1, "mar", false, 500, &hits, &err));
    assert_int_equal(hits.n, 500);
    OK(rel_search(db, arena, 1, 1, "maria", false, 500, &hits, &err));
    assert_int_equal(hits.n, 500);
    assert_true(hits.v[499].exact);
}

#define ON_DB(f) cmocka_unit_test_setup_teardown(f, testdb_setup, testdb_teardown)

int
main(void)
{
    const struct CMUnitTest tests[] = {
        ON_DB(test_best_first),
        ON_DB(test_words_follow_the_contact),
        ON_DB(test_only_members_find),
        ON_DB(test_a_common_word_does_not_hide_a_rare_one),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
