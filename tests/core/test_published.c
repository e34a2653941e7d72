/* The literature's own figures for single customers, from the same code as ours: BG/NBD, MBG/NBD
 * and Pareto/NBD. The whole table is held in test_cdnow.c. */
#include "base/str.h"
#include "bench/fit.h"
#include "unit.h"

#include <math.h>

#define NEAR(a, b, digits) assert_true(fabs((a) - (b)) <= 0.5000001 * pow(10, -(digits)))

static struct rel_gw
bg(double r, double alpha, double a, double b, bool first_stays)
{
    return (struct rel_gw){
        .k = 1, .delta = 1, .r = r, .alpha = alpha, .a = a, .b = b, .first_stays = first_stays};
}

/* Parameters .243, 4.414, .793, 2.426; Pareto/NBD .553, 10.578, .606, 11.669. */
static void
known_customers(void **state)
{
    static const struct {
        struct bench_customer c;
        double alive, in_13, in_4, mbg, pareto;
    } cases[] = {
        {{0, 0, 38.86}, 1, .06183683, .02125414, .63725334, .29528660},
        {{1, 30.43, 38.86}, .70032664, .19508600, .07288220, .76745630, .88023913},
        {{2, 30.43, 38.86}, .72657857, .32349094, .13069432, .77441924, .86916756},
        {{2, 5, 38.86}, .12367892, .05506495, .02224692, .15421195, .13016924},
        {{7, 29.43, 38.86}, .64175635, .54601857, .30347898, .66711048, .74950141},
        {{26, 30.86, 31}, .96891565, .96865105, .91048662, .96997634, .99791873},
    };
    struct rel_gw m = bg(.243, 4.414, .793, 2.426, true), mbg = bg(.243, 4.414, .793, 2.426, false);
    struct bench_pareto pareto = {.553, 10.578, .606, 11.669};

    (void)state;
    for (size_t i = 0; i < REL_COUNT(cases); i++) {
        const struct bench_customer *c = &cases[i].c;
        struct rel_gw_state st = bench_state(c);
        double s = c->T - c->tx;

        NEAR(rel_gw_alive(&m, &st, s), cases[i].alive, 8);
        NEAR(rel_gw_chance(&m, &st, s, 13), cases[i].in_13, 8);
        NEAR(rel_gw_chance(&m, &st, s, 4), cases[i].in_4, 8);
        NEAR(rel_gw_alive(&mbg, &st, s), cases[i].mbg, 8);
        NEAR(bench_pareto_alive(&pareto, c), cases[i].pareto, 8);
    }
}

static void
the_papers_customer_is_expected_back(void **state)
{
    struct rel_gw m = bg(.242589, 4.413553, .792870, 2.425727, true);
    struct bench_customer c = {2, 30.43, 38.86};

    (void)state;
    NEAR(bench_expected(&m, &c, 39), 1.226, 3);
}

/* Any gaps that add up to tx have the same likelihood when k = delta = 1, up to their number. */
static void
gaps_do_not_matter_to_a_poisson_process(void **state)
{
    static const double even[] = {4, 4, 4}, odd[] = {1, 9, 2};
    struct rel_gw m = bg(.5, 6, .9, 1.6, false);

    (void)state;
    NEAR(bench_likelihood(&m, even, 3, 7), bench_likelihood(&m, odd, 3, 7), 12);
    m.first_stays = true;
    NEAR(bench_likelihood(&m, even, 3, 7), bench_likelihood(&m, odd, 3, 7), 12);
    m.k = 0.7;
    assert_true(fabs(bench_likelihood(&m, even, 3, 7) - bench_likelihood(&m, odd, 3, 7)) > 0.1);
}

static double
bowl(const double *x, void *arg)
{
    (void)arg;
    return 3 + pow(x[0] - 1, 2) + 10 * pow(x[1] - x[0] * x[0], 2);
}

static void
the_simplex_finds_the_bottom(void **state)
{
    double x[2] = {-1.2, 1};

    (void)state;
    NEAR(bench_minimise(bowl, NULL, x, 2), 3, 9);
    NEAR(x[0], 1, 5);
    NEAR(x[1], 1, 5);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_customers),
        cmocka_unit_test(the_papers_customer_is_expected_back),
        cmocka_unit_test(gaps_do_not_matter_to_a_poisson_process),
        cmocka_unit_test(the_simplex_finds_the_bottom),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
