/* model/match.h - what I and others have to offer, and the needs it could meet. */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"
#include "model/heard.h"

#include <stdbool.h>

enum rel_offer_kind { REL_OFFER_KNOW, REL_OFFER_WHO, REL_OFFER_HAVE, REL_OFFER_CAN_DO };
REL_WORDS(rel_offer_kind, "know", "who", "have", "can_do")

struct rel_offer {
    rel_id id, book, user;
    rel_id contact; /* 0 = mine; else what that person has to offer */
    enum rel_offer_kind kind;
    const char *words;
    int ease;             /* 1-3: 3 = easy for the giver */
    bool free, unselfish; /* of charge; no immediate benefit to me: else no trust action */
    rel_day made, closed; /* closed: REL_NO_DAY while it stands */
};

struct rel_offer_list {
    struct rel_offer *v;
    size_t n;
};

enum rel_match_state { REL_MATCH_OPEN, REL_MATCH_NOT_THIS, REL_MATCH_ACTED };
REL_WORDS(rel_match_state, "open", "not_this", "acted")

/* A need (or goal, problem, interest) and an offer or an item of the library that could meet it. */
struct rel_match {
    rel_id id, book, user, contact; /* whose need */
    rel_id heard, offer, article;   /* offer or article is 0 */
    rel_id giver;                   /* whose offer; 0 = mine */
    int score;                      /* thousandths: how near the words are */
    const char *evidence;           /* "bookkeeper ~ bookkeeping": the words that met */
    enum rel_match_state state;
    rel_day made, closed;
    /* read along with it */
    const char *need, *whose; /* heard words */
    enum rel_heard_kind heard_kind;
    enum rel_heard_state heard_state;
    rel_day heard_day, answered;
    const char *have; /* words of the offer, title of the article */
    enum rel_offer_kind offer_kind;
    int ease;
    bool trust;      /* free and unselfish */
    const char *url; /* of an article; "" */
    /* worked out for people */
    const char *name, *giver_name;
    int rank;             /* thousandths: near x easy x valuable */
    const char *sentence; /* "Mei needs a bookkeeper (confirmed 3 Nov); Tom offers bookkeeping" */
    const char *act;      /* "Introduce Tom to Mei", "Offer it to Mei" */
};

struct rel_match_list {
    struct rel_match *v;
    size_t n;
};

struct rel_synonym {
    const char *word, *same_as; /* folded */
};

struct rel_synonym_list {
    struct rel_synonym *v;
    size_t n;
};
