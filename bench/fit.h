/*
 * bench/fit.h - fitting model GW and its published relatives, to show that ours reproduces them.
 *
 * Nothing of this is in the program: it ships with constants. Formulas: Fader, Hardie and Lee
 * (2005) for BG/NBD; Fader and Hardie, "A note on deriving the Pareto/NBD model" (2005).
 */
#pragma once

#include "core/gw.h"

#include <stddef.h>

/* The log-likelihood of one pair: its n gaps in order, then s without contact. */
double bench_likelihood(const struct rel_gw *m, const double *gaps, size_t n, double s);

/* A customer as the literature sums one up: x repeat contacts, the last at tx, observed until T. */
struct bench_customer {
    double x, tx, T;
};

/* BG/NBD and MBG/NBD (k = delta = 1) need no more than that; any gaps that add up to tx do. */
struct rel_gw_state bench_state(const struct bench_customer *c);
double bench_summary_likelihood(const struct rel_gw *m, const struct bench_customer *c);

/* E[Y(t) | x, tx, T] of BG/NBD: contacts expected in the next t. */
double bench_expected(const struct rel_gw *m, const struct bench_customer *c, double t);

struct bench_pareto {
    double r, alpha, s, beta;
};
double bench_pareto_likelihood(const struct bench_pareto *m, const struct bench_customer *c);
double bench_pareto_alive(const struct bench_pareto *m, const struct bench_customer *c);

/* Minimises f over n <= 6 numbers by the simplex of Nelder and Mead (1965), started again from
 * where it ended until that helps no more; x holds the start and then the place. */
double bench_minimise(double (*f)(const double *x, void *arg), void *arg, double *x, int n);
