/* model/monica.h - what an export of Monica holds. */
#pragma once

#include "model/card.h"
#include "model/found.h"
#include "model/ledger.h"

struct rel_monica_value {  /* a gift or a debt */
    const char *key, *uid; /* uid: of the person */
    enum rel_ledger_side side;
    enum rel_value kind;
    const char *words;
    const char *day; /* as it came: "2024-03-01..."; "" = not said */
    bool settled;
    int64_t line;
};

struct rel_monica_left { /* what had no place, by kind */
    const char *kind;
    int64_t n;
};

struct rel_monica {
    struct {
        struct rel_card *v;
        size_t n;
    } cards;
    struct rel_found_list found; /* calls and activities */
    struct {
        struct rel_monica_value *v;
        size_t n;
    } values;
    struct {
        struct rel_monica_left *v;
        size_t n;
    } left;
};
