/* http/server_answer.h - an answer onto its connection: its headers, and its bytes, packed where
 * that pays. */
#pragma once

#include "http/exchange.h"

struct MHD_Connection;
struct rel_streams;

/* last: the connection ends with it. false: it could not be queued, the connection is to end. */
bool rel_server_send(struct MHD_Connection *c, struct rel_exchange *x, struct rel_streams *streams,
                     bool last);
