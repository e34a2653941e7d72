#include "dav/answer.h"

#include "base/str.h"
#include "lib/xml.h"

#include <string.h>

const struct rel_xml_limits rel_dav_limits = {.depth = 32, .nodes = 200000};

static const struct {
    const char *prefix, *ns;
} spaces[] = {{"D", REL_DAV_NS},
              {"C", REL_CARD_NS},
              {"L", REL_CAL_NS},
              {"S", REL_CS_NS},
              {"A", REL_APPLE_NS}};

const char *
rel_dav_prefix(const char *ns)
{
    for (size_t i = 0; i < REL_COUNT(spaces); i++)
        if (rel_str_is(spaces[i].ns, ns))
            return spaces[i].prefix;
    return NULL;
}

static void
add_root(struct rel_buf *to, const char *name)
{
    rel_buf_addf(to, "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<%s", name);
    for (size_t i = 0; i < REL_COUNT(spaces); i++)
        rel_buf_addf(to, " xmlns:%s=\"%s\"", spaces[i].prefix, spaces[i].ns);
    rel_buf_adds(to, ">");
}

void
rel_dav_begin(struct rel_response *response)
{
    response->status = 207;
    response->type = "application/xml; charset=utf-8";
    add_root(response->body, "D:multistatus");
}

void
rel_dav_end(struct rel_response *response)
{
    rel_buf_adds(response->body, "</D:multistatus>\n");
}

enum rel_status
rel_dav_error(struct rel_response *response, int status, const char *element, const char *inside)
{
    rel_buf_clear(response->body);
    response->status = status;
    response->etag = "";
    response->type = "application/xml; charset=utf-8";
    add_root(response->body, "D:error");
    if (*inside)
        rel_buf_addf(response->body, "<%s>%s</%s>", element, inside, element);
    else
        rel_buf_addf(response->body, "<%s/>", element);
    rel_buf_adds(response->body, "</D:error>\n");
    return REL_OK;
}

enum rel_status
rel_dav_status(struct rel_response *response, int status)
{
    rel_buf_clear(response->body);
    response->status = status;
    response->type = "";
    return REL_OK;
}

/* What a condition is called in XML, and which status goes with it; element "": the status says it.
 */
static const struct {
    const char *field;
    int status;
    const char *element;
} conditions[] = {
    {"precondition", 412, ""},
    {"valid-address-data", 403, "C:valid-address-data"},
    {"valid-calendar-data", 403, "L:valid-calendar-data"},
    {"supported-calendar-component", 403, "L:supported-calendar-component"},
    {"no-uid-conflict", 409, "C:no-uid-conflict"},
    {"resource-must-be-null", 405, "D:resource-must-be-null"},
    {"need-privileges", 403, "D:need-privileges"},
};

enum rel_status
rel_dav_failed(struct rel_response *response, const struct rel_err *err, const char *inside)
{
    for (size_t i = 0; i < REL_COUNT(conditions); i++)
        if (rel_str_is(err->field, conditions[i].field))
            return *conditions[i].element ? rel_dav_error(response, conditions[i].status,
                                                          conditions[i].element, inside)
                                          : rel_dav_status(response, conditions[i].status);
    if (err->status == REL_DENIED)
        return rel_dav_error(response, 403, "D:need-privileges", "");
    return err->status;
}
