/*
 * http/page.h - the embedded page: files by path, in the coding the browser wants, with tags.
 *
 * Names with a hash are kept for ever, the others are asked about each time. A path that is no file
 * and has no dot in its last part is a place inside the page: it gets /index.html.
 */
#pragma once

#include "http/assets.h"
#include "http/message.h"

struct rel_page {
    const struct rel_asset *assets; /* sorted by path */
    size_t assets_n;
    const unsigned char *bytes;
    const char *root; /* a folder that is read instead, for working on the page; "" = none */
};

/* Answers a GET; 404 as plain text when there is no such file. */
void rel_page_answer(const struct rel_page *page, const struct rel_request *request,
                     struct rel_response *response);
