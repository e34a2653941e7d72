#include "api/html.h"

#include "base/str.h"

#include <string.h>

void
rel_html_text(struct rel_response *response, const char *text)
{
    for (; *text; text++)
        switch (*text) {
        case '&':
            rel_buf_adds(response->body, "&amp;");
            break;
        case '<':
            rel_buf_adds(response->body, "&lt;");
            break;
        case '>':
            rel_buf_adds(response->body, "&gt;");
            break;
        case '"':
            rel_buf_adds(response->body, "&quot;");
            break;
        case '\'':
            rel_buf_adds(response->body, "&#39;");
            break;
        default:
            rel_buf_addc(response->body, *text);
        }
}

void
rel_html_begin(struct rel_response *response, const char *title)
{
    int status = response->status;
    const char *route = response->route, *cookie = response->cookie;
    int retry_after = response->retry_after;

    rel_response_clear(response);
    response->status = status;
    response->route = route;
    response->cookie = cookie;
    response->retry_after = retry_after;
    response->type = "text/html; charset=utf-8";
    rel_buf_adds(response->body, "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                                 "<meta name=\"viewport\" content=\"width=device-width\">"
                                 "<link rel=\"stylesheet\" href=\"/plain.css\"><title>");
    rel_html_text(response, title);
    rel_buf_adds(response->body, "</title></head><body><main><h1>");
    rel_html_text(response, title);
    rel_buf_adds(response->body, "</h1>\n");
}

void
rel_html_end(struct rel_response *response)
{
    rel_buf_adds(response->body, "</main></body></html>\n");
}

void
rel_html_paragraph(struct rel_response *response, const char *text)
{
    if (!*text)
        return;
    rel_buf_adds(response->body, "<p>");
    rel_html_text(response, text);
    rel_buf_adds(response->body, "</p>\n");
}

void
rel_html_field(struct rel_response *response, const char *name, const char *label, const char *type,
               const char *complete, bool required)
{
    bool area = rel_str_is(type, "area");

    rel_buf_adds(response->body, "<label>");
    rel_html_text(response, label);
    if (area)
        rel_buf_addf(response->body, "<textarea name=\"%s\" rows=\"4\"", name);
    else
        rel_buf_addf(response->body, "<input name=\"%s\" type=\"%s\"", name, type);
    if (*complete)
        rel_buf_addf(response->body, " autocomplete=\"%s\"", complete);
    rel_buf_adds(response->body, required ? " required>" : ">");
    rel_buf_adds(response->body, area ? "</textarea></label>\n" : "</label>\n");
}

const char *
rel_html_value(const struct rel_pair *pairs, size_t n, const char *name)
{
    for (size_t i = 0; i < n; i++)
        if (rel_str_is(pairs[i].name, name))
            return pairs[i].value;
    return "";
}

enum rel_status
rel_html_style(struct rel_request *request, struct rel_response *response, struct rel_err *err)
{
    static const char style[] =
        ":root{color-scheme:light dark}"
        "body{font:1rem/1.5 system-ui,sans-serif;margin:0;display:grid;place-items:start center}"
        "main{width:min(26rem,100% - 2rem);margin:3rem 0}"
        "h1{font-size:1.4rem;line-height:1.25;margin:0 0 1rem}"
        "label{display:block;margin:0 0 1rem}"
        "input,textarea{box-sizing:border-box;display:block;width:100%;min-height:2.75rem;"
        "padding:.5rem;font:inherit;border:1px solid #767676;border-radius:.4rem}"
        "button{min-height:2.75rem;padding:.5rem 1.5rem;font:inherit;border:1px solid #1d4f43;"
        "border-radius:.4rem;background:#1d4f43;color:#fff}"
        ".problem{border-left:.25rem solid #a33;padding-left:.75rem}"
        ".away{position:absolute;left:-100rem}";

    (void)request;
    (void)err;
    response->type = "text/css; charset=utf-8";
    response->cache = "public, max-age=3600";
    rel_buf_add(response->body, style, sizeof(style) - 1);
    return REL_OK;
}
