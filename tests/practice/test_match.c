/* Needs and offers: found, ranked, answered, taken back; and how well on a marked set. */
#include "core/match.h"
#include "lib/stem.h"
#include "practice/doctor.h"
#include "practice/heard.h"
#include "practice/history.h"
#include "practice/introduction.h"
#include "practice/ledger.h"
#include "practice/match.h"
#include "practice/match_text.h"
#include "practice/offer.h"
#include "practice/rebuild.h"
#include "store/match.h"
#include "store/txn.h"

#include "practice.h"

#include <stdio.h>

static rel_id
need(struct rel_ctx *ctx, rel_id who, enum rel_heard_kind kind, const char *words)
{
    struct rel_heard h = {.contact = who,
                          .kind = kind,
                          .words = words,
                          .whose = "",
                          .channel = REL_CHANNELS,
                          .from_hour = -1,
                          .to_hour = -1,
                          .day = REL_NO_DAY};
    struct rel_err err;
    rel_id id = 0, change;

    MUST(rel_practice_heard_add(ctx, &h, &id, &change, &err));
    return id;
}

static void
confirm(struct rel_ctx *ctx, rel_id heard)
{
    struct rel_err err;
    rel_id id, change;

    MUST(rel_practice_heard_answer(ctx, heard, REL_CONFIRMED, "", &id, &change, &err));
}

static rel_id
offer(struct rel_ctx *ctx, rel_id of, enum rel_offer_kind kind, const char *words)
{
    struct rel_offer o = {
        .contact = of, .kind = kind, .words = words, .ease = 2, .free = true, .unselfish = true};
    struct rel_err err;
    rel_id id = 0, change;

    MUST(rel_practice_offer_add(ctx, &o, &id, &change, &err));
    return id;
}

static struct rel_match_list
matches(struct rel_ctx *ctx, rel_id who)
{
    struct rel_match_list list = {0};
    struct rel_err err;

    MUST(rel_practice_matches(ctx, who, 50, &list, &err));
    return list;
}

/* The give reason of somebody on Today; NULL = none. */
static const struct rel_reason *
gift(struct rel_ctx *ctx, rel_id who)
{
    struct rel_today t = today(ctx);

    for (size_t i = 0; i < t.n; i++) {
        if (t.v[i].contact != who)
            continue;
        if (t.v[i].reason.kind == REL_KIND_GIVE)
            return &t.v[i].reason;
        for (size_t k = 0; k < t.v[i].more_n; k++)
            if (t.v[i].more[k].kind == REL_KIND_GIVE)
                return &t.v[i].more[k];
    }
    return NULL;
}

static void
sound(struct rel_ctx *ctx)
{
    struct rel_finding_list found;
    struct rel_err err;

    MUST(rel_practice_doctor(ctx, &found, &err));
    for (size_t i = 0; i < found.n; i++)
        if (!found.v[i].ok
            && (!strcmp(found.v[i].check, "agenda") || !strcmp(found.v[i].check, "standing")))
            fail_msg("%s: %s", found.v[i].check, found.v[i].text);
}

static void
whichever_is_written_first(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id mei = add(ctx, "Mei Zhou", REL_ACTIVE), tom = add(ctx, "Tom Weiss", REL_ACTIVE);
    struct rel_match_list list;

    (void)state;
    need(ctx, mei, REL_HEARD_NEED, "a bookkeeper for her studio");
    assert_int_equal(matches(ctx, 0).n, 0);
    offer(ctx, tom, REL_OFFER_CAN_DO, "bookkeeping for small firms");
    list = matches(ctx, mei);
    assert_int_equal(list.n, 1);
    assert_true(list.v[0].contact == mei && list.v[0].giver == tom);
    assert_string_equal(list.v[0].sentence,
                        "Mei Zhou needs a bookkeeper for her studio (heard today); Tom Weiss "
                        "offers bookkeeping for small firms");
    assert_string_equal(list.v[0].act, "Introduce Tom Weiss to Mei Zhou");
    assert_string_equal(list.v[0].evidence, "bookkeeper ~ bookkeeping");
    assert_int_equal(matches(ctx, tom).n, 1);
    offer(ctx, 0, REL_OFFER_KNOW, "choosing a school");
    need(ctx, tom, REL_HEARD_GOAL, "the right school for his son");
    list = matches(ctx, 0);
    assert_int_equal(list.n, 2);
    offer(ctx, tom, REL_OFFER_HAVE,
          "a school near the river"); /* his own need is not his offer's */
    assert_int_equal(matches(ctx, 0).n, 2);
    sound(ctx);
}

static void
only_a_confirmed_need_comes_up_and_done_gives(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE), heard, change;
    struct rel_today_answer done = {.contact = ana,
                                    .kind = REL_KIND_GIVE,
                                    .answer = REL_ANSWER_DONE,
                                    .until = REL_NO_DAY,
                                    .why = ""};
    const struct rel_reason *r;
    struct rel_reason reason;
    struct rel_change undo;
    struct rel_ledger ledger;
    struct rel_err err;

    (void)state;
    log_on(ctx, ana, day - 1, REL_MUTUAL);
    offer(ctx, 0, REL_OFFER_CAN_DO, "Postgres tuning");
    heard = need(ctx, ana, REL_HEARD_NEED, "a Postgres consultant");
    assert_null(gift(ctx, ana));
    confirm(ctx, heard);
    r = gift(ctx, ana);
    assert_non_null(r);
    assert_string_equal(r->label, "Something to give");
    MUST(rel_practice_today_answer(ctx, &done, &reason, &change, &err));
    assert_null(gift(ctx, ana));
    MUST(rel_practice_ledger(ctx, ana, REL_NO_DAY, 5, &ledger, &err));
    assert_int_equal(ledger.n, 1);
    assert_true(ledger.v[0].trust);
    assert_int_equal(matches(ctx, ana).n, 0);
    sound(ctx);
    MUST(rel_practice_undo(ctx, change, &undo, &err));
    assert_non_null(gift(ctx, ana));
    assert_int_equal(matches(ctx, ana).n, 1);
    sound(ctx);
}

static void
an_offer_for_gain_is_no_trust(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE), id, change;
    struct rel_offer o = {.kind = REL_OFFER_CAN_DO,
                          .words = "Postgres tuning",
                          .ease = 3,
                          .free = false,
                          .unselfish = true};
    struct rel_match_acted acted;
    struct rel_ledger ledger;
    struct rel_err err;

    (void)state;
    MUST(rel_practice_offer_add(ctx, &o, &id, &change, &err));
    need(ctx, ana, REL_HEARD_NEED, "a Postgres consultant");
    assert_false(matches(ctx, ana).v[0].trust);
    assert_string_equal(matches(ctx, ana).v[0].act,
                        "Offer it to Ana Ferreira (an offer, not given for trust)");
    MUST(rel_practice_match_done(ctx, matches(ctx, ana).v[0].id, &acted, &change, &err));
    MUST(rel_practice_ledger(ctx, ana, REL_NO_DAY, 5, &ledger, &err));
    assert_int_equal(ledger.sums.given.n, 1);
    assert_int_equal(ledger.sums.trust, 0);
}

static void
anothers_offer_stands_with_the_giver_and_begins_an_introduction(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id mei = add(ctx, "Mei Zhou", REL_ACTIVE), tom = add(ctx, "Tom Weiss", REL_ACTIVE), change;
    struct rel_today_answer done = {.contact = tom,
                                    .kind = REL_KIND_GIVE,
                                    .answer = REL_ANSWER_DONE,
                                    .until = REL_NO_DAY,
                                    .why = ""};
    struct rel_introduction_list intros;
    struct rel_reason reason;
    struct rel_change undo;
    struct rel_err err;

    (void)state;
    log_on(ctx, mei, day - 1, REL_MUTUAL);
    log_on(ctx, tom, day - 1, REL_MUTUAL);
    offer(ctx, tom, REL_OFFER_CAN_DO, "bookkeeping");
    confirm(ctx, need(ctx, mei, REL_HEARD_NEED, "a bookkeeper"));
    assert_null(gift(ctx, mei));
    assert_string_equal(gift(ctx, tom)->label, "Two who may fit");
    sound(ctx);
    MUST(rel_practice_today_answer(ctx, &done, &reason, &change, &err));
    assert_null(gift(ctx, tom));
    MUST(rel_practice_introductions(ctx, mei, false, 5, &intros, &err));
    assert_int_equal(intros.n, 1);
    assert_int_equal(intros.v[0].state, REL_INTRO_ASKED_GIVER);
    assert_true(intros.v[0].giver == tom && intros.v[0].confirmed);
    sound(ctx);
    MUST(rel_practice_undo(ctx, change, &undo, &err));
    assert_non_null(gift(ctx, tom));
    sound(ctx);
}

static void
not_this_never_returns(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE), mine, change;
    struct rel_today_answer no = {.contact = ana,
                                  .kind = REL_KIND_GIVE,
                                  .answer = REL_ANSWER_NOT_THIS,
                                  .until = REL_NO_DAY,
                                  .why = "she has somebody"};
    struct rel_offer o;
    struct rel_reason reason;
    struct rel_err err;
    rel_id id;

    (void)state;
    log_on(ctx, ana, day - 1, REL_MUTUAL);
    mine = offer(ctx, 0, REL_OFFER_CAN_DO, "Postgres tuning");
    confirm(ctx, need(ctx, ana, REL_HEARD_NEED, "a Postgres consultant"));
    MUST(rel_practice_match_not_this(ctx, matches(ctx, ana).v[0].id, &change, &err));
    assert_int_equal(matches(ctx, ana).n, 0);
    assert_null(gift(ctx, ana));
    MUST(rel_practice_offer_load(ctx, mine, &o, &err)); /* written again: found, and left alone */
    o.words = "Postgres consultant for hire";
    MUST(rel_practice_offer_set(ctx, &o, &change, &err));
    assert_int_equal(matches(ctx, ana).n, 0);
    id = offer(ctx, 0, REL_OFFER_WHO, "another Postgres consultant");
    assert_true(id != 0);
    assert_non_null(gift(ctx, ana));
    MUST(rel_practice_today_answer(ctx, &no, &reason, &change, &err));
    assert_null(gift(ctx, ana));
    assert_int_equal(matches(ctx, ana).n, 0);
    sound(ctx);
}

static void
words_the_user_calls_the_same(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE), change;
    struct rel_synonym_list own;
    struct rel_change undo;
    struct rel_err err;

    (void)state;
    offer(ctx, 0, REL_OFFER_HAVE, "a kiln");
    need(ctx, ana, REL_HEARD_NEED, "a pottery oven");
    assert_int_equal(matches(ctx, 0).n, 0);
    MUST(rel_practice_synonym_add(ctx, "Oven", "kiln", &change, &err));
    assert_int_equal(matches(ctx, 0).n, 1);
    MUST(rel_practice_synonyms(ctx, &own, &err));
    assert_int_equal(own.n, 1);
    assert_string_equal(own.v[0].word, "oven");
    MUST(rel_practice_undo(ctx, change, &undo, &err));
    assert_int_equal(matches(ctx, 0).n, 0);
    assert_int_equal(rel_practice_synonym_add(ctx, "oven", "Oven", &change, &err), REL_BAD_INPUT);
    assert_int_equal(rel_practice_synonym_add(ctx, "two words", "x", &change, &err), REL_BAD_INPUT);
}

static void
rebuilding_finds_the_same(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    rel_id ana = add(ctx, "Ana Ferreira", REL_ACTIVE);
    struct rel_id_list before = {0}, after = {0};
    struct rel_err err;
    int64_t n;

    (void)state;
    offer(ctx, 0, REL_OFFER_CAN_DO, "Postgres tuning");
    need(ctx, ana, REL_HEARD_NEED, "a Postgres consultant");
    MUST(rel_match_root_rows(ctx->db, ctx->arena, ctx->user, ctx->book, "need", "postg", 9, &before,
                             &err));
    assert_int_equal(before.n, 1);
    MUST(rel_practice_rebuild(ctx, NULL, NULL, &n, &err));
    MUST(rel_match_root_rows(ctx->db, ctx->arena, ctx->user, ctx->book, "need", "postg", 9, &after,
                             &err));
    assert_int_equal(after.n, 1);
    assert_true(before.v[0] == after.v[0]);
}

/* ---------------------------------------------------------------- how well */

enum { LINES = 60, TOP = 3 };

struct line {
    char mark[32], words[200];
};

static size_t
read_lines(const char *name, struct line *out)
{
    const char *source = getenv("RELATUM_SOURCE");
    char path[600], buf[400];
    size_t n = 0;
    FILE *f;

    snprintf(path, sizeof(path), "%s/tests/data/match/%s", source ? source : ".", name);
    f = fopen(path, "r");
    assert_non_null(f);
    while (n < LINES && fgets(buf, sizeof(buf), f))
        if (buf[0] != '#' && sscanf(buf, "%31[^\t]\t%199[^\n]", out[n].mark, out[n].words) == 2)
            n++;
    fclose(f);
    return n;
}

static bool
marked(const char *marks, const char *number)
{
    char copy[32], *save, *m;

    snprintf(copy, sizeof(copy), "%s", marks);
    for (m = strtok_r(copy, ",", &save); m; m = strtok_r(NULL, ",", &save))
        if (strcmp(m, number) == 0)
            return true;
    return false;
}

static size_t
count_marks(const char *marks)
{
    size_t n = marks[0] != '-';

    for (; *marks; marks++)
        n += *marks == ',';
    return n;
}

/* Shared words only: no stems, no synonyms, no weights; what a first try would do. */
static int
plain(const struct rel_match_text *a, const struct rel_match_text *b)
{
    int shared = 0;

    for (size_t i = 0; i < a->n; i++)
        for (size_t k = 0; k < b->n; k++)
            shared += strcmp(a->v[i].text, b->v[k].text) == 0;
    return a->n && b->n ? shared * 1000 / (int)(a->n + b->n) : 0;
}

struct score {
    size_t right, shown, wanted;
};

static void
top_three(const struct line *offers, const int *score, const struct line *n, struct score *out)
{
    bool taken[LINES] = {false};

    out->wanted += count_marks(n->mark);
    for (int rank = 0; rank < TOP; rank++) {
        int best = -1;

        for (int k = 0; k < LINES; k++)
            if (!taken[k] && score[k] > 0 && (best < 0 || score[k] > score[best]))
                best = k;
        if (best < 0)
            return;
        taken[best] = true;
        out->shown++;
        out->right += marked(n->mark, offers[best].mark);
    }
}

static void
on_sixty_needs_and_sixty_offers(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    REL_AUTO(rel_stemmer) *stemmer = rel_stemmer_new();
    struct line *needs = rel_alloc(ctx->arena, LINES * sizeof(*needs));
    struct line *offers = rel_alloc(ctx->arena, LINES * sizeof(*offers));
    struct rel_match_lexicon lexicon;
    struct score ours = {0}, theirs = {0};
    struct rel_err err;

    (void)state;
    assert_int_equal(read_lines("needs.txt", needs), LINES);
    assert_int_equal(read_lines("offers.txt", offers), LINES);
    MUST(rel_practice_match_lexicon(ctx, stemmer, &lexicon, &err));
    for (int i = 0; i < LINES; i++) {
        struct rel_match_text n = rel_practice_match_text(ctx->arena, stemmer, needs[i].words);
        int near[LINES], overlap[LINES], best = 0;
        size_t right = ours.right;

        for (int k = 0; k < LINES; k++) {
            struct rel_match_text o = rel_practice_match_text(ctx->arena, stemmer, offers[k].words);
            const char *evidence;

            near[k] = rel_match_score(ctx->arena, &lexicon, &n, &o, &evidence);
            best = near[k] > best ? near[k] : best;
            overlap[k] = plain(&n, &o);
        }
        for (int k = 0; k < LINES; k++)
            if (near[k] < rel_match_cut(best))
                near[k] = 0;
        top_three(offers, near, &needs[i], &ours);
        top_three(offers, overlap, &needs[i], &theirs);
        if (ours.right == right)
            printf("# not found: %s\n", needs[i].words);
    }
    printf(
        "# matching, 60 needs x 60 offers, at 3: precision %.2f recall %.2f; plain word overlap: "
        "precision %.2f recall %.2f\n",
        (double)ours.right / (double)ours.shown, (double)ours.right / (double)ours.wanted,
        (double)theirs.right / (double)theirs.shown, (double)theirs.right / (double)theirs.wanted);
    assert_true(ours.right * 10 > ours.wanted * 8);
    assert_true(ours.right * 10 > ours.shown * 7);
    assert_true(ours.right > theirs.right);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(whichever_is_written_first, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(only_a_confirmed_need_comes_up_and_done_gives, fresh,
                                        testdb_teardown),
        cmocka_unit_test_setup_teardown(an_offer_for_gain_is_no_trust, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(
            anothers_offer_stands_with_the_giver_and_begins_an_introduction, fresh,
            testdb_teardown),
        cmocka_unit_test_setup_teardown(not_this_never_returns, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(words_the_user_calls_the_same, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(rebuilding_finds_the_same, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(on_sixty_needs_and_sixty_offers, fresh, testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
