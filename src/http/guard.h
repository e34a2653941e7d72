/*
 * http/guard.h - what a request must look like before anything else is done with it.
 *
 * Framing that two programs could read in two ways, hosts that are not ours and acts that another
 * site set off end here: RFC 9112, sections 3.2 and 6; OWASP on DNS rebinding and CSRF.
 */
#pragma once

#include "http/message.h"

struct rel_guard {
    const char *const *hosts; /* "127.0.0.1", "localhost", "[::1]": with our port, or any when 0 */
    size_t hosts_n;
    int port;
    const char *base_url; /* "https://relatum.example" in front of us; "" = none */
    int64_t max_body;     /* bytes */
};

/* What the head says about the body. */
struct rel_framing {
    bool has_body;  /* a length that is not 0, or chunks */
    int64_t length; /* -1 = chunked */
    bool file;      /* set before: the body goes into a file, and may be large */
};

/* REL_OK, or the problem is filled in and the connection must end with it. */
enum rel_status rel_guard_framing(const struct rel_guard *guard, const struct rel_request *request,
                                  struct rel_framing *out, struct rel_response *problem);

/* May this come from our own page, or from no page at all? Host on every request; Sec-Fetch-Site
 * and Origin on all but GET. `raw_method` tells HEAD from GET. On refusal the problem is filled. */
enum rel_status rel_guard_origin(const struct rel_guard *guard, const struct rel_request *request,
                                 struct rel_response *problem);
