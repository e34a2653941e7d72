/* The capture line: sentences of two languages, what is stored of them, and what is not. */
#include "practice/capture.h"
#include "practice/heard.h"
#include "practice/history.h"
#include "practice/practice.h"

#include "base/buf.h"
#include "practice/me.h"

#include <stdio.h>

static void
guess(struct rel_buf *b, const struct rel_piece *p)
{
    if (!p->sure)
        rel_buf_addc(b, '?');
}

static size_t
took_part(const struct rel_pieces *pieces)
{
    size_t n = 0;

    for (size_t i = 0; i < pieces->n; i++)
        n += pieces->v[i].kind == REL_PIECE_WHO;
    return n;
}

static void
add_day(struct rel_buf *b, const char *before, const struct rel_piece *p)
{
    char text[REL_DAY_TEXT];

    if (p->day != REL_NO_DAY)
        rel_buf_addf(b, "%s%s", before, rel_day_text(p->day, text));
    if (p->minute >= 0)
        rel_buf_addf(b, " %02d:%02d", p->minute / 60, p->minute % 60);
}

/* A piece as tests/data/capture writes it. */
static void
say(struct rel_buf *b, const struct rel_pieces *all, const struct rel_piece *p)
{
    static const char *const side[] = {"promise", "waiting"};

    rel_buf_adds(b, b->n ? " | " : "");
    switch (p->kind) {
    case REL_PIECE_WHO:
        rel_buf_addf(b, "who %s", p->name);
        break;
    case REL_PIECE_CHANNEL:
        rel_buf_addf(b, "channel %s %s", rel_channel_word(p->channel),
                     rel_direction_word(p->direction));
        break;
    case REL_PIECE_WHEN:
        add_day(b, "when ", p);
        break;
    case REL_PIECE_MINUTES:
        rel_buf_addf(b, "minutes %d", p->minutes);
        break;
    case REL_PIECE_HEARD:
        rel_buf_addf(b, "heard %s%s%s: %s", rel_heard_kind_word(p->heard), *p->whose ? " of " : "",
                     p->whose, p->words);
        break;
    case REL_PIECE_PROMISE:
        rel_buf_addf(b, "%s: %s", side[p->side], p->words);
        add_day(b, " by ", p);
        break;
    case REL_PIECE_NEXT:
        add_day(b, "next ", p);
        if (p->channel != REL_CHANNELS)
            rel_buf_addf(b, " %s", rel_channel_word(p->channel));
        rel_buf_adds(b, p->announced ? " told" : "");
        break;
    case REL_PIECE_LEDGER:
        rel_buf_addf(b, "%s %s: %s", rel_ledger_side_word(p->ledger), rel_value_word(p->value),
                     p->words);
        break;
    case REL_PIECE_ASK:
        rel_buf_addf(b, "%s: %s", p->side == REL_MINE ? "ask" : "asked", p->words);
        break;
    case REL_PIECE_ANSWER:
        rel_buf_addf(b, "answer %s", rel_ask_answer_word(p->answer));
        break;
    case REL_PIECE_LEFT:
        rel_buf_addf(b, "left %s", rel_left_word(p->left));
        break;
    }
    if (p->kind != REL_PIECE_WHO && p->person >= 0 && took_part(all) > 1
        && p->kind != REL_PIECE_NEXT)
        rel_buf_addf(b, " @%s", all->v[p->person].name);
    guess(b, p);
}

static void
add_people(struct rel_ctx *ctx)
{
    static const char *const names[] = {
        "Bo Ruiz",       "Cem Yılmaz",   "Mei-Ling Zhou",   "Daniel Okafor", "Daniel Weiss",
        "Jürgen Müller", "Ruth Adeyemi", "Sofia Marchetti", "Tom Becker",    "Will Hart"};
    struct rel_contact ana = rel_contact_init();
    struct rel_point mail = {
        .kind = REL_EMAIL, .value = "ana@ferreira.example", .folded = "", .label = ""};
    const char *annie = "Annie";
    struct rel_err err;
    rel_id id, change;

    ana.name = "Ana Ferreira";
    ana.state = REL_ACTIVE;
    ana.points.v = &mail;
    ana.points.n = 1;
    ana.nicknames.v = &annie;
    ana.nicknames.n = 1;
    MUST(rel_practice_person_add(ctx, &ana, &id, &change, &err));
    for (size_t i = 0; i < sizeof(names) / sizeof(*names); i++)
        add(ctx, names[i], REL_ACTIVE);
}

/* Every piece's words are where it says, in both counts. */
static void
check_spans(const struct rel_pieces *pieces)
{
    size_t length = strlen(pieces->text);

    for (size_t i = 0; i < pieces->n; i++) {
        const struct rel_piece *p = &pieces->v[i];

        assert_true(p->from < p->to && p->to <= length);
        assert_true(p->from_unit < p->to_unit && p->from_unit <= p->from && p->to_unit <= p->to);
        assert_true(p->person < (int)pieces->n);
    }
}

static int
right(struct rel_ctx *ctx, const char *language, int *all)
{
    char path[512], sentence[1024], expected[1024];
    int n = 0;
    FILE *f;

    snprintf(path, sizeof(path), "%s/tests/data/capture/%s.txt", getenv("RELATUM_SOURCE"),
             language);
    f = fopen(path, "r");
    assert_non_null(f);
    *all = 0;
    while (fgets(sentence, sizeof(sentence), f)) {
        struct rel_pieces pieces;
        struct rel_err err;
        REL_BUF(b);

        if (*sentence == '#')
            continue;
        assert_non_null(fgets(expected, sizeof(expected), f));
        sentence[strcspn(sentence, "\n")] = expected[strcspn(expected, "\n")] = '\0';
        MUST(rel_practice_capture(ctx, sentence, &pieces, &err));
        check_spans(&pieces);
        for (size_t i = 0; i < pieces.n; i++)
            say(&b, &pieces, &pieces.v[i]);
        if (!b.n)
            rel_buf_adds(&b, "-");
        ++*all;
        if (strcmp(rel_buf_str(&b), expected + 2) == 0)
            n++;
        else
            print_message("# %s\n#   expected %s\n#   got      %s\n", sentence, expected + 2,
                          rel_buf_str(&b));
    }
    fclose(f);
    print_message("# %s: %d of %d sentences fully right (%d %%)\n", language, n, *all,
                  n * 100 / *all);
    return n;
}

static void
sentences_are_understood(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    static const char *const languages[] = {"en", "de"};
    int all[2], n[2];

    (void)state;
    add_people(ctx);
    for (size_t i = 0; i < sizeof(languages) / sizeof(*languages); i++)
        n[i] = right(ctx, languages[i], &all[i]);
    assert_true(all[0] >= 100 && n[0] * 100 >= all[0] * 95);
    assert_true(all[1] >= 50 && n[1] * 100 >= all[1] * 95);
}

static struct rel_captured
store(struct rel_ctx *ctx, const char *text)
{
    struct rel_captured done = {.made = -1};
    struct rel_pieces pieces;
    struct rel_err err;

    MUST(rel_practice_capture(ctx, text, &pieces, &err));
    MUST(rel_practice_capture_save(ctx, &pieces, "", &done, &err));
    return done;
}

static void
pieces_are_stored_as_one_deed(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_heard_list heard;
    struct rel_captured done;
    struct rel_change undo;
    struct rel_person p;
    struct rel_err err;

    (void)state;
    ctx->now = (int64_t)day * 86400 + 12 * 3600;
    add_people(ctx);
    done = store(ctx, "met Ana yesterday at 9:30 for 20 min, she needs a lawyer, lent her a drill, "
                      "promised an intro by Friday, next call in 2 weeks, it went well, asked her "
                      "for a reference");
    assert_int_equal(done.logged.n, 1);
    assert_int_equal(done.made, 0);
    assert_int_equal(done.heard, 1);
    assert_int_equal(done.promises, 1);
    assert_int_equal(done.ledger, 1);
    assert_int_equal(done.asks, 1);
    p = person(ctx, done.logged.v[0].contact);
    assert_int_equal(p.timeline.n, 1);
    assert_int_equal(p.timeline.v[0].at, (int64_t)(day - 1) * 86400 + 9 * 3600 + 30 * 60);
    assert_int_equal(p.timeline.v[0].minutes, 20);
    assert_string_equal(p.timeline.v[0].left, "closer");
    assert_non_null(strstr(p.timeline.v[0].note, "it went well"));
    assert_int_equal(p.promises.n, 1);
    assert_int_equal(p.promises.v[0].due, day + 5);
    assert_int_equal(p.promises.v[0].made, day - 1);
    assert_int_equal(p.touchpoints.n, 1);
    assert_int_equal(p.touchpoints.v[0].day, day + 14);
    MUST(rel_practice_heard(ctx, p.contact.id, REL_HEARD_KINDS, false, 9, &heard, &err));
    assert_int_equal(heard.n, 1);
    assert_int_equal(heard.v[0].interaction, done.logged.interaction);
    MUST(rel_practice_undo(ctx, done.logged.change, &undo, &err));
    p = person(ctx, done.logged.v[0].contact);
    assert_int_equal(p.timeline.n + p.promises.n + p.touchpoints.n, 0);
    MUST(rel_practice_heard(ctx, p.contact.id, REL_HEARD_KINDS, true, 9, &heard, &err));
    assert_int_equal(heard.n, 0);
}

static void
somebody_new_is_caught(void **state)
{
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_captured done;
    struct rel_change undo;
    struct rel_person p;
    struct rel_err err;

    (void)state;
    ctx->now = (int64_t)day * 86400 + 12 * 3600;
    add_people(ctx);
    done = store(ctx, "met Bo and Zelda Quist, Zelda looks for a flat");
    assert_int_equal(done.made, 1);
    assert_int_equal(done.logged.n, 2);
    p = person(ctx, done.logged.v[1].contact);
    assert_string_equal(p.contact.name, "Zelda Quist");
    assert_int_equal(p.contact.caught, REL_CAUGHT_LOG);
    MUST(rel_practice_undo(ctx, done.logged.change, &undo, &err));
    assert_int_equal(rel_practice_person(ctx, p.contact.id, 1, INT64_MAX, &p, &err), REL_NOT_FOUND);
}

static void
nothing_is_stored_by_halves(void **state)
{
    static const struct {
        const char *text, *field;
    } cases[] = {
        {"the quick brown fox", "channel"},
        {"", "text"},
        {" \n", "text"},
        {"went well", "channel"},
    };
    REL_AUTO(rel_ctx) *ctx = open_on(day);
    struct rel_pieces pieces = {.text = "x"};
    struct rel_captured done;
    struct rel_err err;

    (void)state;
    add_people(ctx);
    for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
        enum rel_status status = rel_practice_capture(ctx, cases[i].text, &pieces, &err);

        if (!status)
            status = rel_practice_capture_save(ctx, &pieces, "", &done, &err);
        assert_int_equal(status, REL_BAD_INPUT);
        assert_string_equal(err.field, cases[i].field);
    }
    MUST(rel_practice_capture(ctx, "met Ana, she needs a lawyer", &pieces, &err));
    pieces.v[2].person = 1; /* a channel is nobody */
    assert_int_equal(rel_practice_capture_save(ctx, &pieces, "", &done, &err), REL_BAD_INPUT);
    assert_string_equal(err.field, "pieces[2]");
    pieces.v[2].person = 0;
    pieces.v[0].contact = 99;
    assert_int_equal(rel_practice_capture_save(ctx, &pieces, "", &done, &err), REL_NOT_FOUND);
    pieces.v[0].contact = 0;
    pieces.v[0].name = "  ";
    assert_int_equal(rel_practice_capture_save(ctx, &pieces, "", &done, &err), REL_BAD_INPUT);
}

int
main(int argc, char **argv)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(pieces_are_stored_as_one_deed, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(somebody_new_is_caught, fresh, testdb_teardown),
        cmocka_unit_test_setup_teardown(nothing_is_stored_by_halves, fresh, testdb_teardown),
    };
    /* Reading asks nothing of the engine: once is enough. */
    const struct CMUnitTest reading[] = {
        cmocka_unit_test_setup_teardown(sentences_are_understood, fresh, testdb_teardown),
    };

    setenv("TZ", "UTC", 1);
    if (argc > 1 && !strcmp(argv[1], "reading"))
        return cmocka_run_group_tests(reading, NULL, NULL);
    return cmocka_run_group_tests(tests, NULL, NULL);
}
