#include "mcp/tools.h"

#include "base/limits.h"
#include "base/str.h"
#include "lib/json.h"

#include <string.h>

struct wish {
    const char *query, *contact, *before;
    int limit;
};

/* Arguments of the reading tools: a text, somebody, how many. */
static enum rel_status
read_wish(struct rel_arena *arena, const char *arguments, const struct rel_json_shape *shape,
          struct wish *wish, struct rel_err *err)
{
    wish->query = wish->contact = wish->before = "";
    return rel_json_read(arena, arguments, strlen(arguments), shape, wish, err);
}

static enum rel_status
plan_search(struct rel_arena *arena, const char *arguments, const char **method,
            const char **target, const char **body, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, query, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {.limit = 10};

    (void)method;
    (void)body;
    if (read_wish(arena, arguments, &shape, &wish, err))
        return err->status;
    *target = rel_printf(arena, "/api/search?people=%d&passages=%d&q=%s", wish.limit, wish.limit,
                         rel_api_escape(arena, wish.query));
    return REL_OK;
}

/* One that asks about somebody; what: the end of the address. */
static enum rel_status
plan_about(struct rel_arena *arena, const char *arguments, const char *what, const char **target,
           struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {.limit = 0};

    if (read_wish(arena, arguments, &shape, &wish, err))
        return err->status;
    *target = rel_printf(arena, "/api/contacts/%s%s", rel_api_escape(arena, wish.contact), what);
    return REL_OK;
}

static enum rel_status
plan_contact(struct rel_arena *arena, const char *arguments, const char **method,
             const char **target, const char **body, struct rel_err *err)
{
    (void)method;
    (void)body;
    return plan_about(arena, arguments, "?timeline=0", target, err);
}

static enum rel_status
plan_brief(struct rel_arena *arena, const char *arguments, const char **method, const char **target,
           const char **body, struct rel_err *err)
{
    (void)method;
    (void)body;
    return plan_about(arena, arguments, "/brief", target, err);
}

static enum rel_status
plan_interactions(struct rel_arena *arena, const char *arguments, const char **method,
                  const char **target, const char **body, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, contact, REL_JSON_TEXT, .required = true, .least = 1),
        REL_JSON(struct wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
        REL_JSON(struct wish, before, REL_JSON_TEXT),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {.limit = 20};

    (void)method;
    (void)body;
    if (read_wish(arena, arguments, &shape, &wish, err))
        return err->status;
    *target =
        rel_printf(arena, "/api/contacts/%s?timeline=%d%s%s", rel_api_escape(arena, wish.contact),
                   wish.limit, *wish.before ? "&before=" : "", rel_api_escape(arena, wish.before));
    return REL_OK;
}

static enum rel_status
plan_suggestions(struct rel_arena *arena, const char *arguments, const char **method,
                 const char **target, const char **body, struct rel_err *err)
{
    static const struct rel_json_member members[] = {
        REL_JSON(struct wish, limit, REL_JSON_NUM, .least = 1, .most = REL_MAX_PAGE),
    };
    static const struct rel_json_shape shape = REL_JSON_SHAPE(struct wish, members);
    struct wish wish = {.limit = 8};

    (void)method;
    (void)body;
    if (read_wish(arena, arguments, &shape, &wish, err))
        return err->status;
    *target = rel_printf(arena, "/api/today?limit=%d", wish.limit);
    return REL_OK;
}

/* The interface itself reads and checks what is to be noted. */
static enum rel_status
plan_log(struct rel_arena *arena, const char *arguments, const char **method, const char **target,
         const char **body, struct rel_err *err)
{
    (void)arena;
    (void)err;
    *method = "POST";
    *target = "/api/interactions";
    *body = arguments;
    return REL_OK;
}

#define WHO_TEXT "\"description\":\"id of the contact, as search_contacts gives it\""
#define LIMIT_TEXT "\"limit\":{\"type\":\"integer\",\"minimum\":1,\"maximum\":500}"

const struct rel_mcp_tool rel_mcp_tools[] = {
    {"search_contacts", "Find people",
     "Finds people by the beginning of words of names, organizations, addresses and numbers, and "
     "what was written about them. Facets narrow it: circle:Clients tag:choir state:active "
     "warmth:<40 last:>3m due:week needs:tax has:email.",
     "{\"type\":\"object\",\"properties\":{\"query\":{\"type\":\"string\"}," LIMIT_TEXT
     "},\"required\":[\"query\"],\"additionalProperties\":false}",
     false, plan_search},
    {"get_contact", "Who somebody is",
     "Everything that is kept about one person but the timeline: how to reach them, how they stand "
     "(warmth, strength, rhythm), promises both ways, what is planned.",
     "{\"type\":\"object\",\"properties\":{\"contact\":{\"type\":\"string\"," WHO_TEXT
     "}},\"required\":[\"contact\"],\"additionalProperties\":false}",
     false, plan_contact},
    {"get_interactions", "What happened with somebody",
     "The timeline of one person, newest first: calls, mail, meetings, with notes. before: only "
     "what came before this moment (RFC 3339).",
     "{\"type\":\"object\",\"properties\":{\"contact\":{\"type\":\"string\"," WHO_TEXT
     "}," LIMIT_TEXT ",\"before\":{\"type\":\"string\",\"format\":\"date-time\"}},"
     "\"required\":[\"contact\"],\"additionalProperties\":false}",
     false, plan_interactions},
    {"get_suggestions", "Whom to reach out to today",
     "Today: who should be contacted, why, and with what; each with the record it rests on.",
     "{\"type\":\"object\",\"properties\":{" LIMIT_TEXT "},\"additionalProperties\":false}", false,
     plan_suggestions},
    {"get_brief", "What to have in mind before meeting somebody",
     "Who they are, what was heard and is to be said back, promises both ways, what to give and "
     "what "
     "to avoid.",
     "{\"type\":\"object\",\"properties\":{\"contact\":{\"type\":\"string\"," WHO_TEXT
     "}},\"required\":[\"contact\"],\"additionalProperties\":false}",
     false, plan_brief},
    {"log_interaction", "Note that contact happened",
     "Stores one contact that has happened: with whom, by which channel, in which direction, what "
     "was said and promised, and when they will hear from the user next. Ask the user first.",
     "{\"type\":\"object\",\"properties\":{"
     "\"who\":{\"type\":\"array\",\"items\":{\"type\":\"string\"},\"minItems\":1,"
     "\"description\":\"names, nicknames, addresses or ids\"},"
     "\"channel\":{\"type\":\"string\",\"enum\":[\"call\",\"email\",\"letter\",\"card\",\"gift\","
     "\"meeting\",\"message\",\"visit\",\"article\",\"event\"]},"
     "\"direction\":{\"type\":\"string\",\"enum\":[\"outbound\",\"inbound\",\"mutual\"]},"
     "\"at\":{\"type\":\"string\",\"format\":\"date-time\"},"
     "\"minutes\":{\"type\":\"integer\",\"minimum\":1},"
     "\"note\":{\"type\":\"string\"},"
     "\"uid\":{\"type\":\"string\",\"description\":\"the same uid twice is stored once\"}},"
     "\"required\":[\"who\",\"channel\"]}",
     true, plan_log},
};
const size_t rel_mcp_tools_n = REL_COUNT(rel_mcp_tools);
