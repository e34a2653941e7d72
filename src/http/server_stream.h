/*
 * http/server_stream.h - answers that go on: a line for every page that listens whenever something
 * changed (server-sent events, HTML's section 9.2).
 *
 * A listening connection costs no thread: it is put aside until there is something to say.
 */
#pragma once

#include <stdbool.h>
#include <stdint.h>

struct MHD_Connection;
struct MHD_Response;
struct rel_streams;

struct rel_streams *rel_streams_new(void);
void rel_streams_free(struct rel_streams *streams); /* all must have ended */

/* The answer that goes on, for this connection; NULL: there are too many. The data of an event is
 * {"changes": counter}. */
struct MHD_Response *rel_stream_answer(struct rel_streams *streams, struct MHD_Connection *c);

/* Says it to all: the counter moved, or (moved = false) that the line is still open. Each ends
 * after a quarter of an hour; pages then ask again by themselves. */
void rel_streams_tell(struct rel_streams *streams, int64_t changes, bool moved);
void rel_streams_end(struct rel_streams *streams); /* all of them, and those that come */
