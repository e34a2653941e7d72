/*
 * core/capture_clause.h - what the rules of the capture line ask of a clause.
 */
#pragma once

#include "core/capture_items.h"

#define REL_NO_ITEM SIZE_MAX

/* What is put together while the clauses are gone through. */
struct rel_capture_maker {
    struct rel_arena *arena;
    const char *text;
    const struct rel_capture_tokens *tokens;
    const struct rel_capture_names *names;
    const struct rel_capture_clock *clock;
    struct rel_pieces *out;
    int last;    /* who piece that a pronoun means; -1 = none yet */
    int channel; /* piece; -1 = none yet */
    int third;   /* who said it in the last clause: a who piece, -1 = I or nobody */
};

struct rel_clause {
    const struct rel_capture_item *v;
    size_t n;
    bool question;
    size_t trigger;
};

struct rel_capture_subject {
    bool mine, third, said; /* said: the clause names it */
    int who;                /* who piece; -1 = not known */
    size_t whose;           /* item of POSS or PERSON before RELATIVE; REL_NO_ITEM = their own */
};

/* The first item of that tag that is not quoted; REL_NO_ITEM. */
size_t rel_clause_find(const struct rel_clause *c, enum rel_tag tag);
bool rel_clause_has(const struct rel_clause *c, enum rel_tag tag);
const char *rel_clause_word(const struct rel_capture_maker *m, const struct rel_clause *c,
                            size_t at);
bool rel_clause_is_article(const char *word);
bool rel_clause_is_pronoun(const char *word);
bool rel_clause_names_somebody(const struct rel_clause *c);

/* A new piece that rests on items a..b (b included). */
struct rel_piece *rel_clause_add(struct rel_capture_maker *m, enum rel_piece_kind kind,
                                 const struct rel_clause *c, size_t a, size_t b);

/* The who piece of that name; made when it is new. */
int rel_clause_who(struct rel_capture_maker *m, const struct rel_clause *c, size_t at,
                   bool took_part);

/* The words of items a..b (b not included); a day only when it is kept. */
const char *rel_clause_words(struct rel_capture_maker *m, const struct rel_clause *c, size_t a,
                             size_t b, bool keep_day);

/* What leads to the words and is no part of them: to whom, "to", "that". Gives the new begin. */
size_t rel_clause_skip_lead(struct rel_capture_maker *m, const struct rel_clause *c, size_t a,
                            size_t b, bool people);
size_t rel_clause_skip_tail(const struct rel_clause *c, size_t a, size_t b);

/* The range of items that says what: behind the trigger, or (German) before it. */
void rel_clause_content(struct rel_capture_maker *m, const struct rel_clause *c, bool keep_day,
                        size_t *a, size_t *b);

/* German: "hat ... versprochen" leaves the verb to the end. */
bool rel_clause_verb_last(const struct rel_capture_maker *m, const struct rel_clause *c);

/* Who does it: the nearest before the trigger. */
struct rel_capture_subject rel_clause_subject(struct rel_capture_maker *m,
                                              const struct rel_clause *c);

/* Asked, only supposed, or denied before what it is about (anywhere: denied at all). */
bool rel_clause_is_void(const struct rel_clause *c, bool not_anywhere);

/* Whose piece it is; a guess when nobody is named and more than one took part. */
void rel_clause_of_person(const struct rel_capture_maker *m, struct rel_piece *p,
                          const struct rel_capture_subject *s, bool named);

/* How many took part so far. */
size_t rel_clause_participants(const struct rel_capture_maker *m);
