/* Stands in for the page in a build without it (meson -Dweb=disabled, or no web/node_modules). */
#include "http/assets.h"

#define PAGE                                                                                       \
    "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>relatum</title>"              \
    "<h1>relatum</h1><p>This relatum was built without its page. The commands and the interface "  \
    "under /api work as always. To have the page: <code>make</code>, or "                          \
    "<code>npm --prefix web ci</code> and <code>meson configure build -Dweb=enabled</code>.</p>\n"

const unsigned char rel_asset_bytes[] = PAGE;
const struct rel_asset rel_assets[] = {
    {"/index.html", "text/html; charset=utf-8", "0", false, {0, sizeof PAGE - 1}, {0, 0}, {0, 0}},
};
const size_t rel_assets_n = 1;
