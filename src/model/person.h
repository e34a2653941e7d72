/* model/person.h - one contact as the user sees them: who, how they stand, what is open. */
#pragma once

#include "model/ask.h"
#include "model/circle.h"
#include "model/contact.h"
#include "model/interaction.h"
#include "model/promise.h"
#include "model/standing.h"
#include "model/touchpoint.h"

/* The three measures, never mixed, and the plan's health; each with its sentence. */
struct rel_measures {
    int warmth;                /* 0-100; -1 = too early to tell, or they have not answered */
    const char *warmth_word;   /* Fresh, Warm, Mild, Cool, Cold; or why there is none */
    int strength;              /* 0-100 */
    const char *strength_word; /* light, fair, strong, close */
    int trend;                 /* strength now minus 30 days ago */
    const char *health;        /* on track, slipping, off; "" = nothing planned yet */
    const char *sentence;      /* the forecast with its evidence */
};

struct rel_person {
    struct rel_contact contact;
    struct rel_circle_list circles;
    struct rel_standing standing;
    struct rel_measures measures;
    struct rel_readiness readiness;
    struct rel_promise_list promises;       /* both sides, open first, newest first */
    struct rel_touchpoint_list touchpoints; /* planned, soonest first */
    struct rel_interaction_list timeline;   /* newest first, at most what was asked for */
    bool timeline_more;
};

/* A row of a list of people. */
struct rel_people_row {
    rel_id contact;
    const char *name, *organization;
    enum rel_contact_kind kind;
    enum rel_contact_state state;
    const char *circle; /* the first; "" = none */
    int warmth;         /* -1 = none */
    const char *warmth_word;
    rel_day last_contact, next_touch;
    const char *email, *phone; /* the preferred ones; "" = none */
};

enum rel_people_order { REL_BY_NAME, REL_BY_LAST, REL_BY_NEXT };
REL_WORDS(rel_people_order, "name", "last", "next")

struct rel_people_query {
    const char *text;   /* words of names, addresses ..., and facets (core/query.h); "" = all */
    const char *state;  /* a word of rel_contact_state; "" = all but candidates and archived */
    const char *circle; /* its name; "" = any */
    const char *tag;    /* "" = any */
    enum rel_people_order order;
    bool cool;          /* only warmth below 40; set from the facets of text */
    int limit;          /* 1..REL_MAX_PAGE */
    const char *cursor; /* where the last page ended; "" = from the start */
};

struct rel_people {
    struct rel_people_row *v;
    size_t n;
    const char *next; /* cursor of the next page; "" = this was the last */
    int64_t total;    /* of the query; -1 = not counted */
};
