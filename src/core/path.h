/*
 * core/path.h - who could introduce me: the strength of ties, and the best ways over them.
 *
 * Evidence for a tie: stated by somebody (70), brought together by me (60), seen together (32 for
 * once, 12 more for each further time up to 80; half when the last time is over two years ago). The
 * strongest counts; it is inferred when nothing but being seen together speaks for it. A way is as
 * strong as its weakest tie; my own tie to the first is my strength with them.
 */
#pragma once

#include "base/arena.h"
#include "model/path.h"

enum {
    REL_TIE_STATED = 70,
    REL_TIE_INTRODUCED = 60,
    REL_TIE_TOGETHER_MOST = 10, /* people of one contact that still count as together */
    REL_TIE_OLD = 730,          /* days */
};

int rel_path_together(int times, rel_day last, rel_day today);
/* "seen together 3 times, last on 3 Nov" */
const char *rel_path_together_words(struct rel_arena *arena, int times, rel_day last,
                                    rel_day today);

/* Adds to an edge of the same two, else a new one: the strongest counts, evidence is joined. */
void rel_path_add(struct rel_arena *arena, struct rel_edge_list *edges, struct rel_edge edge);

/* Ways of at most three ties from the start to `to`, the strongest first, then the shortest; at
 * most REL_PATHS. first: the start's own ties (a = the start, 0 for me). Names are not filled. */
void rel_path_find(struct rel_arena *arena, const struct rel_edge_list *first,
                   const struct rel_edge_list *edges, rel_id to, struct rel_path_list *out);

/* The sentence; names are set. */
void rel_path_say(struct rel_arena *arena, struct rel_path *path);
