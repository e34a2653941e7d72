#include "fit.h"

#include <math.h>
#include <string.h>

double
bench_likelihood(const struct rel_gw *m, const double *gaps, size_t n, double s)
{
    struct rel_gw_state st = {.n = 1};
    double b =
        m->b - (m->first_stays ? 1 : 0); /* of the odds to leave after contact j: b + j - 1 */
    double sum = 0, left;

    for (size_t i = 0; i < n; i++) {
        double R = m->r + st.N, A = m->alpha + st.B, x = pow(gaps[i], m->k);

        if (!m->first_stays || i > 0)
            sum += log(b + (double)i) - log(m->a + b + (double)i);
        sum += log(m->k) + (m->k - 1) * log(gaps[i]) + log(R) + R * log(A) - (R + 1) * log(A + x);
        rel_gw_append(m, &st, gaps[i]);
    }
    left = m->first_stays && n == 0 ? 0 : m->a / (m->a + b + (double)n);
    return sum + log(left + (1 - left) * rel_gw_longer(m, &st, s));
}

struct rel_gw_state
bench_state(const struct bench_customer *c)
{
    return (struct rel_gw_state){.N = c->x, .B = c->tx, .n = (int64_t)c->x + 1};
}

double
bench_summary_likelihood(const struct rel_gw *m, const struct bench_customer *c)
{
    double gaps[64];
    size_t n = (size_t)c->x;

    for (size_t i = 0; i < n; i++)
        gaps[i] = c->tx / c->x;
    return bench_likelihood(m, gaps, n, c->T - c->tx);
}

/* Gauss' series; |z| < 1. */
static double
hypergeometric(double a, double b, double c, double z)
{
    double term = 1, sum = 1;

    for (int i = 0; i < 100000 && fabs(term) > 1e-16 * fabs(sum); i++) {
        term *= (a + i) * (b + i) / ((c + i) * (1 + i)) * z;
        sum += term;
    }
    return sum;
}

double
bench_expected(const struct rel_gw *m, const struct bench_customer *c, double t)
{
    struct rel_gw_state st = bench_state(c);
    double top = m->a + m->b + c->x - 1, scale = m->alpha + c->T;
    double rest = pow(scale / (scale + t), m->r + c->x)
                  * hypergeometric(m->r + c->x, m->b + c->x, top, t / (scale + t));

    return top / (m->a - 1) * (1 - rest) * rel_gw_alive(m, &st, c->T - c->tx);
}

/* Pareto/NBD: s / (r + s + x) * A0 * (alpha + T)^(r + x) * (beta + T)^s, the odds to have left. */
static double
pareto_odds(const struct bench_pareto *m, const struct bench_customer *c)
{
    double most = fmax(m->alpha, m->beta), away = fabs(m->alpha - m->beta);
    double p = m->r + m->s + c->x, q = m->alpha >= m->beta ? m->s + 1 : m->r + c->x;
    double last = most + c->tx, end = most + c->T;
    double seen = (m->r + c->x) * log(m->alpha + c->T) + m->s * log(m->beta + c->T);

    return m->s / p
           * (exp(seen - p * log(last)) * hypergeometric(p, q, p + 1, away / last)
              - exp(seen - p * log(end)) * hypergeometric(p, q, p + 1, away / end));
}

double
bench_pareto_likelihood(const struct bench_pareto *m, const struct bench_customer *c)
{
    return lgamma(m->r + c->x) - lgamma(m->r) + m->r * log(m->alpha) + m->s * log(m->beta)
           - (m->r + c->x) * log(m->alpha + c->T) - m->s * log(m->beta + c->T)
           + log1p(pareto_odds(m, c));
}

double
bench_pareto_alive(const struct bench_pareto *m, const struct bench_customer *c)
{
    return 1 / (1 + pareto_odds(m, c));
}

enum { MOST = 6 };

struct simplex {
    double x[MOST + 1][MOST], f[MOST + 1];
    int n;
};

static void
swap(struct simplex *s, int i, int j)
{
    double x[MOST], f = s->f[i];

    memcpy(x, s->x[i], sizeof(x));
    memcpy(s->x[i], s->x[j], sizeof(x));
    memcpy(s->x[j], x, sizeof(x));
    s->f[i] = s->f[j];
    s->f[j] = f;
}

static void
sort(struct simplex *s)
{
    for (int i = 1; i <= s->n; i++)
        for (int j = i; j > 0 && s->f[j] < s->f[j - 1]; j--)
            swap(s, j, j - 1);
}

/* The worst corner moved through the middle of the others: 1 = mirrored, 2 beyond, -0.5 inside. */
static double
move(const struct simplex *s, double by, double (*f)(const double *, void *), void *arg, double *x)
{
    for (int d = 0; d < s->n; d++) {
        double middle = 0;

        for (int i = 0; i < s->n; i++)
            middle += s->x[i][d] / s->n;
        x[d] = middle + by * (middle - s->x[s->n][d]);
    }
    return f(x, arg);
}

static void
put(struct simplex *s, const double *x, double f)
{
    memcpy(s->x[s->n], x, (size_t)s->n * sizeof(*x));
    s->f[s->n] = f;
}

static double
descend(double (*f)(const double *, void *), void *arg, double *x, int n, double step)
{
    struct simplex s = {.n = n};

    for (int i = 0; i <= n; i++) {
        memcpy(s.x[i], x, (size_t)n * sizeof(*x));
        if (i < n)
            s.x[i][i] += step;
        s.f[i] = f(s.x[i], arg);
    }
    for (int turn = 0; turn < 4000; turn++) {
        double one[MOST], two[MOST], first, second;

        sort(&s);
        if (s.f[n] - s.f[0] <= 1e-13 * fabs(s.f[0]))
            break;
        first = move(&s, 1, f, arg, one);
        if (first < s.f[0]) {
            second = move(&s, 2, f, arg, two);
            put(&s, second < first ? two : one, fmin(first, second));
        } else if (first < s.f[n - 1]) {
            put(&s, one, first);
        } else {
            second = move(&s, first < s.f[n] ? 0.5 : -0.5, f, arg, two);
            if (second < fmin(first, s.f[n])) {
                put(&s, two, second);
                continue;
            }
            for (int i = 1; i <= n; i++) {
                for (int d = 0; d < n; d++)
                    s.x[i][d] = (s.x[i][d] + s.x[0][d]) / 2;
                s.f[i] = f(s.x[i], arg);
            }
        }
    }
    sort(&s);
    memcpy(x, s.x[0], (size_t)n * sizeof(*x));
    return s.f[0];
}

double
bench_minimise(double (*f)(const double *x, void *arg), void *arg, double *x, int n)
{
    double best = INFINITY, step = 0.3;

    for (int again = 0; again < 20; again++, step /= 2) {
        double found = descend(f, arg, x, n, step);

        if (again > 6 && best - found <= 1e-12 * fabs(found))
            return fmin(found, best);
        best = found;
    }
    return best;
}
