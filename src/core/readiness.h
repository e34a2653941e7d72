/*
 * core/readiness.h - is it time to ask? A checklist in words, never a number.
 *
 * Six things: contact points so far (5), a confirmed need, given at least as much as taken, no open
 * push-away, no late promise of mine, an invitation of theirs. It advises; it forbids nothing.
 */
#pragma once

#include "base/arena.h"
#include "model/ask.h"
#include "model/circle.h"

enum { REL_READINESS_POINTS = 5 };

struct rel_readiness_facts {
    const char *given; /* what to call them */
    enum rel_vocabulary vocabulary;
    int64_t points;           /* days of contact */
    const char *need;         /* a confirmed need; "" = none */
    const char *unconfirmed;  /* one that was heard only; "" = none */
    int64_t gave, took;       /* entries of the ledger */
    bool pushaway;            /* a case is open */
    const char *late_promise; /* of mine; "" = none */
    int64_t invitations;      /* they invited or asked me */
    const char *open_ask;     /* mine, unanswered; "" = none */
};

struct rel_readiness rel_readiness(struct rel_arena *arena,
                                   const struct rel_readiness_facts *facts);
