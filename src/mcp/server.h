/*
 * mcp/server.h - the Model Context Protocol over standard input and output: one JSON-RPC 2.0
 * message a line.
 *
 * Specification 2025-06-18 (modelcontextprotocol.io); 2025-03-26 and 2024-11-05 are spoken as well.
 * Tools only. Nothing that writes is offered unless it is allowed.
 */
#pragma once

#include "api/call.h"
#include "base/buf.h"

struct rel_mcp {
    struct rel_api_caller *caller;
    bool write;  /* tools that write are offered */
    int64_t now; /* seconds UTC, of this message */
};

/* Answers one message. Nothing is appended to `out` for what asks no answer (a notification). */
void rel_mcp_answer(struct rel_mcp *mcp, const char *line, size_t n, struct rel_buf *out);
