#include "cli/options.h"

#include "base/arena.h"
#include "model/interaction.h"
#include "unit.h"

#include <string.h>

static const struct rel_option options[] = {
    {"who", 'w', REL_OPT_WHO, "WHO", "who", NULL, 0, 0, true},
    {"note", 'n', REL_OPT_TEXT, "TEXT", "note", NULL, 0, 0, false},
    {"minutes", 'm', REL_OPT_NUMBER, "N", "minutes", NULL, 1, 600, false},
    {"channel", 0, REL_OPT_CHOICE, "CHANNEL", "channel", rel_channel_words, 0, 0, false},
    {"told", 't', REL_OPT_FLAG, NULL, "told", NULL, 0, 0, false},
    {"quick", 'q', REL_OPT_FLAG, NULL, "quick", NULL, 0, 0, false},
    {0},
};
static const struct rel_command say = {
    .name = "say", .args = "TEXT", .options = options, .least = 0, .most = 3};
static const struct rel_command say_more = {
    .name = "say more", .args = "", .options = options, .least = 1, .most = 1};
static const struct rel_command *const commands[] = {&say, &say_more};

struct parsed {
    struct rel_arena *arena;
    struct rel_cli cli;
    struct rel_globals globals;
    struct rel_err err;
    enum rel_status status;
};

static struct parsed
parse(const char *line)
{
    struct parsed p = {.arena = rel_arena_new(), .globals = {.db = ""}};
    const char *argv[32] = {"relatum"};
    int argc = 1;

    p.cli = (struct rel_cli){.arena = p.arena, .commands = commands, .commands_n = 2};
    for (char *word = strtok(rel_strdup(p.arena, line), " "); word; word = strtok(NULL, " "))
        argv[argc++] = word;
    p.status = rel_options_parse(&p.cli, argc, argv, &p.globals, &p.err);
    return p;
}

static void
every_form(void **state)
{
    static const char *const lines[] = {
        "say -w ana --who=bo --note hi -m20 -qt one two",
        "say one -tq two -wana -w bo -n hi -m 20",
        "--json say -qtwana --who bo --minutes=20 one --note hi -- two",
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(lines); i++) {
        struct parsed p = parse(lines[i]);

        assert_int_equal(p.status, REL_OK);
        assert_ptr_equal(p.cli.command, &say);
        assert_string_equal(rel_cli_words(&p.cli, 0), "one two");
        assert_string_equal(rel_cli_text(&p.cli, "who", ""), "bo");
        assert_string_equal(rel_cli_text(&p.cli, "note", ""), "hi");
        assert_int_equal(rel_cli_number(&p.cli, "minutes", 0), 20);
        assert_true(rel_cli_flag(&p.cli, "told") && rel_cli_flag(&p.cli, "quick"));
        assert_false(rel_cli_flag(&p.cli, "channel"));
        assert_int_equal(p.globals.json, i == 2);
        rel_arena_free(p.arena);
    }
}

static void
two_words_and_dashes(void **state)
{
    struct parsed p = parse("say more -5");

    (void)state;
    assert_ptr_equal(p.cli.command, &say_more);
    assert_string_equal(p.cli.args.v[0], "-5");
    rel_arena_free(p.arena);
    p = parse("say -- --who -");
    assert_int_equal(p.status, REL_OK);
    assert_string_equal(rel_cli_words(&p.cli, 0), "--who -");
    rel_arena_free(p.arena);
    p = parse("say --channel email");
    assert_int_equal(rel_cli_number(&p.cli, "channel", -1), REL_MAIL);
    rel_arena_free(p.arena);
}

static void
mistakes(void **state)
{
    static const struct {
        const char *line, *text, *remedy;
    } cases[] = {
        {"sya", "there is no command \"sya\"", "Did you mean: relatum say"},
        {"xyzzy", "there is no command \"xyzzy\"", "See: relatum help"},
        {"say --nite x", "there is no option --nite", "Did you mean --note?"},
        {"say -x", "there is no option -x", "See: relatum help say"},
        {"say --note", "--note wants TEXT", "Usage: relatum say TEXT"},
        {"say -n", "-n wants TEXT", "Usage: relatum say TEXT"},
        {"say --told=1", "--told takes no value", "Usage: relatum say TEXT"},
        {"say -n a -n b", "--note is given twice", "Usage: relatum say TEXT"},
        {"say -m 601", "--minutes: \"601\" is no number from 1 to 600", ""},
        {"say -m 2x", "--minutes: \"2x\" is no number from 1 to 600", ""},
        {"say --channel emial",
         "--channel: \"emial\" is none of call, email, letter, card, gift, meeting, message, "
         "visit, "
         "article, event",
         "Did you mean email?"},
        {"say a b c d", "say: \"d\" is one word too many", "Usage: relatum say TEXT"},
        {"say more", "say more: something is missing", "Usage: relatum say more"},
        {"say \xff", "word 2 of the command line is not UTF-8 text", ""},
    };

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        struct parsed p = parse(cases[i].line);

        assert_int_equal(p.status, REL_BAD_INPUT);
        assert_string_equal(p.err.text, cases[i].text);
        assert_string_equal(p.err.remedy, cases[i].remedy);
        rel_arena_free(p.arena);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(every_form),
                                       cmocka_unit_test(two_words_and_dashes),
                                       cmocka_unit_test(mistakes)};

    return cmocka_run_group_tests(tests, NULL, NULL);
}
