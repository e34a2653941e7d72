/* Today reads a few rows of each kind and weight; a scan of all that is due gives the same list. */
#include "core/agenda.h"
#include "core/today.h"
#include "practice/ask.h"
#include "practice/circle.h"
#include "practice/promise.h"
#include "practice/pushaway.h"
#include "practice/sequence.h"
#include "store/agenda.h"
#include "store/contact.h"
#include "store/txn.h"

#include "practice.h"

enum { PEOPLE = 150, MOST = 12 };

static unsigned seed;

static int
random_below(int n)
{
    seed = seed * 1103515245u + 12345u;
    return (int)(seed >> 16) % n;
}

/* Records of the practice, each with rows of its own kind: cases, sequences, asks. */
static void
practise(struct rel_ctx *ctx, rel_id who)
{
    static const char *const plans[] = {"new_prospect", "family", "after_yes"};
    struct rel_ask ask = {.contact = who, .words = "a thing", .day = day - random_below(20)};
    const char *warning;
    struct rel_err err;
    rel_id id, change;

    ask.due = ask.day + random_below(25);
    if (!random_below(3))
        MUST(rel_practice_ask_add(ctx, &ask, &id, &warning, &change, &err));
    if (!random_below(3))
        MUST(rel_practice_sequence_start(ctx, who, plans[random_below(3)], day + random_below(3),
                                         &id, &change, &err));
    if (!random_below(5))
        MUST(rel_practice_pushaway_open(ctx, who, REL_SIGNAL_LATE, "", day - random_below(9), false,
                                        &id, &change, &err));
}

/* People with every mixture of contact, promises, circles and rest. */
static void
fill(struct rel_ctx *ctx)
{
    static const char *const names[] = {"Light", "Usual", "Heavy"};
    struct rel_err err;
    rel_id circles[3], id, change;

    for (int w = 0; w < 3; w++) {
        struct rel_circle c = {.name = names[w], .weight = w + 1, .rhythm = REL_RHYTHM_DEFAULT};

        MUST(rel_practice_circle_set(ctx, &c, &circles[w], &change, &err));
    }
    for (int i = 0; i < PEOPLE; i++) {
        rel_id who = add(ctx, rel_printf(ctx->arena, "Person %c%d", 'a' + random_below(26), i),
                         random_below(8) ? REL_ACTIVE : REL_UNSORTED);
        struct rel_promise p = {.contact = who, .text = "a thing"};

        MUST(rel_practice_circle_member(ctx, circles[random_below(3)], who, true, &change, &err));
        if (i % 3 == 0 && person(ctx, who).contact.state == REL_ACTIVE)
            practise(ctx, who);
        for (int k = random_below(7); k > 0; k--)
            log_on(ctx, who, day - random_below(60), (enum rel_direction)random_below(3));
        for (int k = random_below(3); k > 0; k--) {
            p.side = random_below(2) ? REL_MINE : REL_THEIRS;
            p.due = day - 5 + random_below(12);
            MUST(rel_practice_promise_add(ctx, &p, &id, &change, &err));
        }
    }
}

static int
by_today(const void *a, const void *b)
{
    return rel_today_compare(a, b, day);
}

/* All due rows of everybody, sorted; cooling rows only of this week. */
static struct rel_today_dues
scan(struct rel_ctx *ctx)
{
    struct rel_today_dues all = {0};
    struct rel_err err;
    struct rel_id_list ids = {0};

    MUST(rel_contact_page(ctx->db, ctx->arena, ctx->book, 0, 10 * PEOPLE, &ids, &err));
    for (size_t i = 0; i < ids.n; i++) {
        struct rel_agenda rows;
        const char *key;

        MUST(rel_agenda_all_of(ctx->db, ctx->arena, ctx->user, ids.v[i], &rows, &key, &err));
        for (size_t k = 0; k < rows.n; k++) {
            const struct rel_agenda_row *r = &rows.v[k];

            if (r->day > day || r->until < day
                || (r->kind == REL_KIND_COOLING && r->day != rel_agenda_monday(day)))
                continue;
            *REL_ADD(ctx->arena, &all) = (struct rel_today_due){*r, key};
        }
    }
    qsort(all.v, all.n, sizeof(*all.v), by_today);
    return all;
}

static void
the_cut_is_the_exact_top(void **state)
{
    (void)state;
    for (seed = 1; seed < 40; seed += 13) {
        void *db = NULL;

        fresh(&db);
        REL_AUTO(rel_ctx) *ctx = open_on(day);
        struct rel_today_dues all;
        struct rel_today t;
        struct rel_err err;
        size_t at = 0;

        fill(ctx);
        all = scan(ctx);
        assert_true(all.n > 3 * MOST);
        for (size_t i = 0, sources = 0; i < all.n; i++) { /* the records are among them */
            sources |= 1u << all.v[i].row.source;
            assert_true(i + 1 < all.n
                        || (sources & 1u << REL_FROM_PUSHAWAY && sources & 1u << REL_FROM_ASK
                            && sources & 1u << REL_FROM_ENROLMENT));
        }
        MUST(rel_practice_today(ctx, MOST, &t, &err));
        assert_int_equal(t.n, MOST);
        assert_true(t.more);
        for (size_t i = 0; i < t.n; i++) {
            bool seen;

            do { /* the next of the scan whose person was not listed yet */
                seen = false;
                for (size_t k = 0; k < i; k++)
                    seen |= t.v[k].contact == all.v[at].row.contact;
                at += seen;
            } while (seen);
            assert_true(t.v[i].contact == all.v[at].row.contact);
            assert_int_equal(t.v[i].reason.kind, all.v[at].row.kind);
            assert_int_equal(t.v[i].reason.day, all.v[at].row.day);
            assert_int_equal(t.v[i].reason.source, all.v[at].row.source);
        }
        rel_ctx_close(ctx);
        ctx = NULL;
        testdb_teardown(&db);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(the_cut_is_the_exact_top)};

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
