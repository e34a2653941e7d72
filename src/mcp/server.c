#include "mcp/server.h"

#include "base/out.h"
#include "base/str.h"
#include "lib/json.h"
#include "mcp/tools.h"

#include <string.h>

/* JSON-RPC 2.0, section 5.1. */
enum { PARSE_ERROR = -32700, INVALID_REQUEST = -32600, NO_METHOD = -32601, BAD_PARAMS = -32602 };

struct message {
    const char *jsonrpc, *id, *method, *params;
};

struct turn { /* one message being answered */
    struct rel_mcp *mcp;
    struct rel_arena *arena;
    const struct message *message;
    struct rel_buf *out;
};

static void
begin(const struct turn *t)
{
    rel_buf_addf(t->out, "{\"jsonrpc\":\"2.0\",\"id\":%s,", t->message->id);
}

static void
text(struct rel_buf *out, const char *s)
{
    struct rel_out json = rel_out_to(out, REL_OUT_JSON);

    rel_out_text(&json, NULL, s);
}

static void
fail(const struct turn *t, int code, const char *what)
{
    begin(t);
    rel_buf_addf(t->out, "\"error\":{\"code\":%d,\"message\":", code);
    text(t->out, what);
    rel_buf_adds(t->out, "}}\n");
}

static void
result(const struct turn *t, const char *json)
{
    begin(t);
    rel_buf_addf(t->out, "\"result\":%s}\n", json);
}

/* ---------------------------------------------------------------- methods */

struct hello {
    const char *version;
};

static void
initialize(const struct turn *t)
{
    static const char *const spoken[] = {"2025-06-18", "2025-03-26", "2024-11-05"};
    static const struct rel_json_member members[] = {
        REL_JSON_AS("protocolVersion", struct hello, version, REL_JSON_TEXT, .required = true),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct hello, members, .open = true);
    struct hello hello = {.version = ""};
    const char *version = spoken[0];
    struct rel_err err;

    if (rel_json_read(t->arena, t->message->params, strlen(t->message->params), &shape, &hello,
                      &err)) {
        fail(t, BAD_PARAMS, err.text);
        return;
    }
    for (size_t i = 0; i < REL_COUNT(spoken); i++)
        if (rel_str_is(spoken[i], hello.version))
            version = spoken[i];
    begin(t);
    rel_buf_addf(t->out,
                 "\"result\":{\"protocolVersion\":\"%s\",\"capabilities\":{\"tools\":"
                 "{\"listChanged\":false}},\"serverInfo\":{\"name\":\"relatum\",\"title\":"
                 "\"relatum\",\"version\":\"" REL_VERSION "\"},\"instructions\":",
                 version);
    text(t->out, "relatum keeps a person's relationships: who they are, what happened, what was "
                 "promised, and whom to reach out to today. Quote the record a suggestion rests "
                 "on. Say people, never leads. Nothing is sent from here.");
    rel_buf_adds(t->out, "}}\n");
}

static void
ping(const struct turn *t)
{
    result(t, "{}");
}

static void
list_tools(const struct turn *t)
{
    bool first = true;

    begin(t);
    rel_buf_adds(t->out, "\"result\":{\"tools\":[");
    for (size_t i = 0; i < rel_mcp_tools_n; i++) {
        const struct rel_mcp_tool *tool = &rel_mcp_tools[i];

        if (tool->writes && !t->mcp->write)
            continue;
        rel_buf_adds(t->out, first ? "{\"name\":" : ",{\"name\":");
        text(t->out, tool->name);
        rel_buf_adds(t->out, ",\"title\":");
        text(t->out, tool->title);
        rel_buf_adds(t->out, ",\"description\":");
        text(t->out, tool->text);
        rel_buf_addf(t->out,
                     ",\"inputSchema\":%s,\"annotations\":{\"readOnlyHint\":%s,"
                     "\"destructiveHint\":false,\"openWorldHint\":false}}",
                     tool->schema, tool->writes ? "false" : "true");
        first = false;
    }
    rel_buf_adds(t->out, "]}}\n");
}

struct tool_call {
    const char *name, *arguments;
};

static const struct rel_mcp_tool *
find_tool(const struct rel_mcp *mcp, const char *name)
{
    for (size_t i = 0; i < rel_mcp_tools_n; i++)
        if (rel_str_is(rel_mcp_tools[i].name, name) && (!rel_mcp_tools[i].writes || mcp->write))
            return &rel_mcp_tools[i];
    return NULL;
}

static void
tell(const struct turn *t, bool ok, const char *answer, bool structured)
{
    begin(t);
    rel_buf_adds(t->out, "\"result\":{\"content\":[{\"type\":\"text\",\"text\":");
    text(t->out, answer);
    rel_buf_adds(t->out, "}],");
    if (structured)
        rel_buf_addf(t->out, "\"structuredContent\":%s,", answer);
    rel_buf_addf(t->out, "\"isError\":%s}}\n", ok ? "false" : "true");
}

/* What goes wrong inside a tool is its answer, so that the assistant can put it right. */
static void
call_tool(const struct turn *t)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct tool_call, name, REL_JSON_TEXT, .required = true),
        REL_JSON(struct tool_call, arguments, REL_JSON_RAW),
    };
    static const struct rel_json_shape shape =
        REL_JSON_SHAPE(struct tool_call, members, .open = true);
    struct tool_call call = {.name = "", .arguments = "{}"};
    const struct rel_mcp_tool *tool;
    const char *method = "GET", *target = "", *body = "", *answer;
    struct rel_err err;
    bool ok;

    if (rel_json_read(t->arena, t->message->params, strlen(t->message->params), &shape, &call,
                      &err)) {
        fail(t, BAD_PARAMS, err.text);
        return;
    }
    tool = find_tool(t->mcp, call.name);
    if (!tool) {
        fail(t, BAD_PARAMS,
             rel_printf(t->arena, "there is no tool \"%.60s\"%s", call.name,
                        t->mcp->write ? "" : " (relatum mcp --write offers more)"));
        return;
    }
    if (tool->plan(t->arena, call.arguments, &method, &target, &body, &err)) {
        tell(t, false, rel_printf(t->arena, "%s. %s", err.text, err.remedy), false);
        return;
    }
    rel_api_call(t->mcp->caller, t->arena, method, target, body, t->mcp->now, &ok, &answer);
    tell(t, ok, answer, true);
}

static const struct {
    const char *name;
    void (*answer)(const struct turn *t);
} methods[] = {
    {"initialize", initialize},
    {"ping", ping},
    {"tools/list", list_tools},
    {"tools/call", call_tool},
};

void
rel_mcp_answer(struct rel_mcp *mcp, const char *line, size_t n, struct rel_buf *out)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct message, jsonrpc, REL_JSON_TEXT),
        REL_JSON(struct message, id, REL_JSON_RAW),
        REL_JSON(struct message, method, REL_JSON_TEXT),
        REL_JSON(struct message, params, REL_JSON_RAW),
    };
    static const struct rel_json_shape shape =
        REL_JSON_SHAPE(struct message, members, .open = true);
    REL_AUTO(rel_arena) *arena = rel_arena_new();
    struct message message = {.jsonrpc = "", .id = "", .method = "", .params = "{}"};
    struct turn turn = {mcp, arena, &message, out};
    struct rel_err err;

    if (rel_json_read(arena, line, n, &shape, &message, &err)) {
        message.id = "null";
        fail(&turn, PARSE_ERROR, err.text);
        return;
    }
    if (!*message.id) /* a notification: nothing to say */
        return;
    if (!rel_str_is(message.jsonrpc, "2.0") || !*message.method) {
        fail(&turn, INVALID_REQUEST, "this is no JSON-RPC 2.0 request");
        return;
    }
    for (size_t i = 0; i < REL_COUNT(methods); i++)
        if (rel_str_is(methods[i].name, message.method)) {
            methods[i].answer(&turn);
            return;
        }
    fail(&turn, NO_METHOD, rel_printf(arena, "there is no method \"%.60s\"", message.method));
}
