/*
 * practice/match_find.h - when a need or something to give is written, what could meet it is looked
 * up and kept: Today and the list of matches then read, and compute nothing.
 *
 * Candidates come from the derived index of roots, a bounded number; core/match.h decides.
 */
#pragma once

#include "practice/ctx.h"

struct rel_deed;
struct rel_article;
struct rel_offer;

/* Inside the deed that wrote the row; again after its words changed. heard: any kind; only needs,
 * goals, problems and (for the library) interests are matched. */
enum rel_status rel_practice_match_need_in(struct rel_deed *deed, rel_id heard,
                                           struct rel_err *err);
enum rel_status rel_practice_match_offer_in(struct rel_deed *deed, const struct rel_offer *offer,
                                            struct rel_err *err);
enum rel_status rel_practice_match_article_in(struct rel_deed *deed,
                                              const struct rel_article *article,
                                              struct rel_err *err);

/* Makes the derived index of roots anew, in the caller's transaction. */
enum rel_status rel_practice_match_rebuild(struct rel_ctx *ctx, struct rel_err *err);
