#include "core/gw.h"

#include <math.h>

/* Contacts after which a pair could have left, as the beta odds count them. */
static double
chances_to_leave(const struct rel_gw *m, const struct rel_gw_state *st)
{
    return m->b + (double)st->n - (m->first_stays ? 2 : 1);
}

void
rel_gw_append(const struct rel_gw *m, struct rel_gw_state *st, double gap)
{
    if (st->n > 0) {
        st->N = m->delta * st->N + 1;
        st->B = m->delta * st->B + pow(gap, m->k);
    }
    st->n++;
}

/* x = s^k */
static double
alive(const struct rel_gw *m, const struct rel_gw_state *st, double R, double A, double x)
{
    double odds; /* logarithm of the odds to have ended */

    if (m->first_stays && st->n == 1)
        return 1;
    odds = log(m->a / chances_to_leave(m, st)) + R * log1p(x / A);
    return 1 / (1 + exp(fmax(-700, fmin(700, odds))));
}

double
rel_gw_alive(const struct rel_gw *m, const struct rel_gw_state *st, double s)
{
    return alive(m, st, m->r + st->N, m->alpha + st->B, pow(s, m->k));
}

double
rel_gw_chance(const struct rel_gw *m, const struct rel_gw_state *st, double s, double h)
{
    double R = m->r + st->N, A = m->alpha + st->B;
    double x = pow(s, m->k), y = pow(s + h, m->k);

    return alive(m, st, R, A, x) * -expm1(R * log((A + x) / (A + y)));
}

double
rel_gw_longer(const struct rel_gw *m, const struct rel_gw_state *st, double s)
{
    return exp(-(m->r + st->N) * log1p(pow(s, m->k) / (m->alpha + st->B)));
}

double
rel_gw_quantile(const struct rel_gw *m, const struct rel_gw_state *st, double q)
{
    double R = m->r + st->N, A = m->alpha + st->B;

    return pow(A * expm1(-log1p(-q) / R), 1 / m->k);
}
