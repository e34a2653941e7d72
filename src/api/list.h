/*
 * api/list.h - what a list of records takes in the address: whose, how many, and its own switch.
 *
 *     struct rel_api_list wish = {.limit = PROMISES};
 *
 *     if (rel_api_list(request, "closed", &wish, err)) // GET /api/promises?closed=true&limit=20
 *         return err->status;
 */
#pragma once

#include "base/id.h"
#include "http/message.h"
#include "lib/json.h"

struct rel_api_list {
    rel_id contact;  /* ?contact=, an id or uid; 0 = not said: of everybody */
    bool also;       /* the switch: rows left out otherwise */
    size_t limit;    /* ?limit=, 1..REL_MAX_PAGE; before reading: how many unless said, 0 = the list
                        takes no limit */
    const char *who; /* contact and limit as they were sent */
    int most;
};

/* also: the name of the switch; NULL = there is none. REL_BAD_INPUT, REL_NOT_FOUND. */
enum rel_status rel_api_list(struct rel_request *request, const char *also,
                             struct rel_api_list *wish, struct rel_err *err);

/* The same for a list with members of its own, in a struct that begins with `wish`. */
enum rel_status rel_api_list_of(struct rel_request *request, const struct rel_json_shape *own,
                                struct rel_api_list *wish, struct rel_err *err);
