/* model/path.h - who knows whom, and who could introduce me. */
#pragma once

#include "base/day.h"
#include "base/id.h"

#include <stdbool.h>
#include <stddef.h>

/* A relation that somebody stated. */
struct rel_tie {
    rel_id id, book, contact, other;
    const char *kind;   /* "colleague", "sister" */
    const char *source; /* "hand", or the import's name */
    rel_day made;
    rel_id import_id;
    const char *name, *other_name; /* for people */
};

struct rel_tie_list {
    struct rel_tie *v;
    size_t n;
};

/* How near two contacts stand to each other, and what that rests on. */
struct rel_edge {
    rel_id a, b;
    int strength;  /* 0-100 */
    bool inferred; /* seen together only; nobody said so */
    const char *evidence;
};

struct rel_edge_list {
    struct rel_edge *v;
    size_t n;
};

enum { REL_PATH_HOPS = 3, REL_PATHS = 3 };

struct rel_path {
    struct rel_path_hop {
        rel_id from, to; /* from 0 = me */
        const char *from_name, *to_name;
        int strength;
        bool inferred;
        const char *evidence;
    } hop[REL_PATH_HOPS];
    size_t n;
    int strength;         /* of its weakest tie */
    bool inferred;        /* any hop is */
    const char *sentence; /* "You -> Ruth Adler -> Ines Falk: strength 48, the weakest tie" */
};

struct rel_path_list {
    struct rel_path *v;
    size_t n;
};

/* The map: people by strength, each in the sector of their circle, with the ties among them. */
struct rel_map {
    struct rel_map_node {
        rel_id contact;
        const char *name, *circle; /* "" = in no circle */
        int warmth;                /* -1 = none */
        int strength;
    } * v;
    size_t n;
    struct rel_edge_list edges;
    int64_t more; /* people known besides, counted up to 200 */
};
