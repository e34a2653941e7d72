/* practice/facets.h - does somebody answer to the facets of a query? */
#pragma once

#include "model/contact.h"
#include "model/query.h"
#include "model/standing.h"
#include "practice/ctx.h"

/* standing NULL = none yet; warmth -1 = none. Needs are read when they are asked about. */
enum rel_status rel_practice_facets(struct rel_ctx *ctx, const struct rel_query *query,
                                    const struct rel_contact *contact,
                                    const struct rel_standing *standing, int warmth, bool *out,
                                    struct rel_err *err);
