/*
 * core/gw.h - model GW: when do two people meet again, if at all?
 *
 * A renewal process in days: gaps g are Weibull in g^k with a gamma-distributed rate (frailty), old
 * gaps are forgotten by the factor delta, and after each contact the pair may end for good, with
 * beta-distributed odds. Closed forms only, everything in logarithms. With k = delta = 1 it is
 * MBG/NBD, and with `first_stays` (nobody leaves at the very first contact) BG/NBD: Fader, Hardie
 * and Lee, "Counting your customers the easy way" (2005); Batislam et al., "Empirical validation
 * and comparison of models for customer base analysis" (2007).
 *
 * Times are real numbers in any one unit (the shipped constants: days); s is the time since the
 * last contact, h a horizon, both >= 0. A state with n = 0 has no contact and no forecast.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct rel_gw {
    double k;         /* shape of the gaps: below 1 bursts and long silences, 1 = Poisson */
    double delta;     /* what a gap still counts for when the next one is known */
    double r, alpha;  /* gamma frailty: shape, and scale in time^k */
    double a, b;      /* beta of the chance to leave after a contact */
    bool first_stays; /* BG/NBD */
};

struct rel_gw_state {
    double N, B; /* forgetting sums: of gaps, and of gap^k */
    int64_t n;   /* contacts */
};

/* The next contact, `gap` > 0 after the last; the gap of the first one is not looked at. O(1). */
void rel_gw_append(const struct rel_gw *m, struct rel_gw_state *st, double gap);

/* The chance that the pair has not ended; latent, no data can check it: never shown. */
double rel_gw_alive(const struct rel_gw *m, const struct rel_gw_state *st, double s);

/* p(H): the chance of at least one contact in the next h. */
double rel_gw_chance(const struct rel_gw *m, const struct rel_gw_state *st, double s, double h);

/* S(s): the share of gaps like theirs that are longer than s, given that the pair goes on. */
double rel_gw_longer(const struct rel_gw *m, const struct rel_gw_state *st, double s);

/* The gap that a share q (0 <= q < 1) of gaps like theirs does not exceed: S(quantile) = 1 - q. */
double rel_gw_quantile(const struct rel_gw *m, const struct rel_gw_state *st, double q);
