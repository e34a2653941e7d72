#include "http/server_answer.h"

#include "base/str.h"
#include "http/server_stream.h"
#include "http/site.h"
#include "lib/pack.h"

#include <microhttpd.h>
#include <stdio.h>

/* What of the answer goes over the wire; packs it when it is large and wanted so. */
static struct rel_span_of {
    const void *bytes;
    size_t n;
} payload(struct rel_exchange *x)
{
    struct rel_response *a = &x->response;
    struct rel_span_of out = {a->bytes ? a->bytes : rel_buf_str(a->body),
                              a->bytes ? a->bytes_n : a->body->n};

    if (a->bytes || a->plain || out.n < REL_PACK_FROM)
        return out;
    a->varies = true;
    if (rel_http_accepts(rel_request_header(&x->request, "Accept-Encoding"), "gzip")
        && rel_pack(out.bytes, out.n, &x->packed)) {
        a->coding = "gzip";
        out = (struct rel_span_of){x->packed.v, x->packed.n};
    }
    return out;
}

static void
add_headers(bool last, struct rel_exchange *x, struct MHD_Response *r)
{
    const struct rel_response *a = &x->response;
    char retry[16];
    const struct rel_pair own[] = {
        {"Content-Type", a->status == 304 ? "" : a->type},
        {"Content-Encoding", a->coding},
        {"Cache-Control", a->cache},
        {"ETag", a->etag},
        {"Location", a->location},
        {"Set-Cookie", a->cookie},
        {"Allow", a->allow},
        {"WWW-Authenticate", a->ask},
        {"DAV", a->dav},
        {"Vary", a->varies ? "Accept-Encoding" : ""},
        {"Retry-After", retry},
        {"Connection", a->close || last ? "close" : ""},
    };
    const struct rel_pair *safe;
    size_t n;

    snprintf(retry, sizeof(retry), "%d", a->retry_after);
    if (!a->retry_after)
        *retry = '\0';
    for (size_t i = 0; i < REL_COUNT(own); i++)
        if (*own[i].value)
            MHD_add_response_header(r, own[i].name, own[i].value);
    safe = rel_site_headers(&n);
    for (size_t i = 0; i < n; i++)
        MHD_add_response_header(r, safe[i].name, safe[i].value);
}

bool
rel_server_send(struct MHD_Connection *c, struct rel_exchange *x, struct rel_streams *streams,
                bool last)
{
    struct rel_span_of body = payload(x);
    struct MHD_Response *r =
        x->response.stream && rel_str_is(x->method, "GET")
            ? rel_stream_answer(streams, c)
            : MHD_create_response_from_buffer(body.n, (void *)body.bytes, MHD_RESPMEM_PERSISTENT);
    enum MHD_Result sent;

    if (!r)
        return false;
    if (x->response.stream)
        rel_connection_does(x->connection, REL_CONN_STREAM);
    x->status = x->response.status;
    x->bytes = body.n;
    add_headers(last, x, r);
    sent = MHD_queue_response(c, (unsigned)x->response.status, r);
    MHD_destroy_response(r);
    return sent == MHD_YES;
}
