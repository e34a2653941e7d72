/*
 * mcp/tools.h - what an assistant may ask relatum, and, when it is allowed to, note.
 *
 * Each tool is a row: its name, what it is for, the JSON Schema of its arguments, and how they
 * become a call of the interface.
 */
#pragma once

#include "api/call.h"

struct rel_mcp_tool {
    const char *name, *title, *text;
    const char *schema; /* JSON Schema of the arguments, as text */
    bool writes;
    /* Reads the arguments (a JSON object) and says what to call. REL_BAD_INPUT names the member. */
    enum rel_status (*plan)(struct rel_arena *arena, const char *arguments, const char **method,
                            const char **target, const char **body, struct rel_err *err);
};

extern const struct rel_mcp_tool rel_mcp_tools[];
extern const size_t rel_mcp_tools_n;
