/*
 * model/capture.h - one line of ordinary words, taken apart into pieces that wait for a yes.
 */
#pragma once

#include "base/day.h"
#include "base/id.h"
#include "base/words.h"
#include "model/ask.h"
#include "model/heard.h"
#include "model/interaction.h"
#include "model/ledger.h"
#include "model/promise.h"

enum rel_piece_kind {
    REL_PIECE_WHO,     /* who took part: somebody known, or a name nobody has yet */
    REL_PIECE_CHANNEL, /* channel and direction */
    REL_PIECE_WHEN,    /* when it was */
    REL_PIECE_MINUTES, /* how long */
    REL_PIECE_HEARD,
    REL_PIECE_PROMISE, /* mine or theirs */
    REL_PIECE_NEXT,    /* when they will hear from me next */
    REL_PIECE_LEDGER,  /* given or taken */
    REL_PIECE_ASK,     /* I asked, or they did */
    REL_PIECE_ANSWER,  /* they answered an ask */
    REL_PIECE_LEFT,    /* how it left the two */
};
REL_WORDS(rel_piece_kind, "who", "channel", "when", "minutes", "heard", "promise", "next", "ledger",
          "ask", "answer", "left")

enum rel_left { REL_LEFT_FURTHER, REL_LEFT_SAME, REL_LEFT_CLOSER };
REL_WORDS(rel_left, "further", "same", "closer")

/* Somebody a name may mean. */
struct rel_piece_choice {
    rel_id contact;
    const char *name, *apart; /* apart: what tells people of one name apart */
};

struct rel_piece {
    enum rel_piece_kind kind;
    size_t from, to;           /* the words it rests on: bytes of the sentence */
    size_t from_unit, to_unit; /* the same in UTF-16 units, as a page counts */
    bool sure;                 /* false: a guess, shown as one */
    const char *words;         /* heard, promise, ledger, ask: in the user's words */
    int person;                /* of whom: index of a `who` piece; -1 = everybody */

    bool took_part;   /* who: in what happened; false: only spoken of */
    rel_id contact;   /* who: the best match; 0 = nobody is called so yet */
    const char *name; /* who */
    struct {          /* who: everybody it may mean, the best first */
        struct rel_piece_choice *v;
        size_t n;
    } choices;
    enum rel_channel channel;     /* channel, next; REL_CHANNELS = any */
    enum rel_direction direction; /* channel */
    rel_day day;                  /* when, next; promise: due, REL_NO_DAY = not said */
    int minute;                   /* when: of the day, -1 = not said */
    int minutes;
    enum rel_heard_kind heard;
    const char *whose;          /* heard: "" = their own */
    enum rel_promise_side side; /* promise, ask */
    bool announced;             /* next: they know */
    enum rel_ledger_side ledger;
    enum rel_value value;
    enum rel_ask_answer answer;
    enum rel_left left;
};

struct rel_pieces {
    struct rel_piece *v;
    size_t n;
    const char *text;     /* the sentence: it is kept as the note */
    const char *language; /* "en", "de" */
};
