#include "practice/device.h"

#include "base/buf.h"
#include "base/str.h"
#include "lib/crypto.h"
#include "lib/xml.h"
#include "practice/app_password.h"
#include "practice/me.h"

#include <stdlib.h>
#include <string.h>

struct where { /* an address taken apart */
    const char *host;
    int port;
    bool tls;
};

static enum rel_status
read_base(struct rel_arena *arena, const char *base, struct where *out, struct rel_err *err)
{
    struct where w = {.tls = rel_str_starts_nocase(base, "https://")};
    const char *at = strstr(base, "://");
    size_t n = at ? strcspn(at + 3, "/") : 0;
    const char *colon;

    if (!n || (!w.tls && !rel_str_starts_nocase(base, "http://"))) {
        rel_fail(err, REL_BAD_INPUT, "\"%.200s\" is no address of a server", base);
        return rel_advise(err, "url", "Give https://HOST, as the device reaches it.");
    }
    w.host = rel_strndup(arena, at + 3, n);
    colon = strrchr(w.host, ':');
    w.port = w.tls ? 443 : 80;
    if (colon && !strchr(colon, ']')) {
        w.port = atoi(colon + 1);
        w.host = rel_strndup(arena, w.host, (size_t)(colon - w.host));
    }
    *out = w;
    return REL_OK;
}

/* ---------------------------------------------------------------- Apple's profile */

static void
text(struct rel_buf *to, const char *key, const char *value)
{
    rel_xml_add_leaf(to, "key", key);
    rel_xml_add_leaf(to, "string", value);
    rel_buf_addc(to, '\n');
}

static void
uuid(struct rel_buf *to)
{
    unsigned char b[16];
    REL_BUF(out);

    rel_crypto_random(b, sizeof(b));
    b[6] = (unsigned char)((b[6] & 0x0f) | 0x40); /* RFC 4122, version 4 */
    b[8] = (unsigned char)((b[8] & 0x3f) | 0x80);
    for (size_t i = 0; i < sizeof(b); i++)
        rel_buf_addf(&out, "%s%02X", i == 4 || i == 6 || i == 8 || i == 10 ? "-" : "", b[i]);
    text(to, "PayloadUUID", rel_buf_str(&out));
}

static void
account(struct rel_buf *to, const struct rel_device *d, const struct where *w, const char *dav,
        const char *type)
{
    rel_buf_adds(to, "<dict>\n");
    text(to, "PayloadType", type);
    text(to, "PayloadIdentifier", type);
    uuid(to);
    rel_buf_adds(to, "<key>PayloadVersion</key><integer>1</integer>\n");
    rel_buf_addf(to, "<key>%sAccountDescription</key><string>relatum</string>\n", dav);
    rel_buf_addf(to, "<key>%sHostName</key><string>", dav);
    rel_xml_add_text(to, w->host, strlen(w->host));
    rel_buf_addf(to, "</string>\n<key>%sPort</key><integer>%d</integer>\n", dav, w->port);
    rel_buf_addf(to, "<key>%sUseSSL</key><%s/>\n", dav, w->tls ? "true" : "false");
    rel_buf_addf(to, "<key>%sPrincipalURL</key><string>/dav/principals/", dav);
    rel_xml_add_text(to, d->user, strlen(d->user));
    rel_buf_addf(to, "/</string>\n<key>%sUsername</key><string>", dav);
    rel_xml_add_text(to, d->user, strlen(d->user));
    rel_buf_addf(to, "</string>\n<key>%sPassword</key><string>%s</string>\n</dict>\n", dav,
                 d->secret);
}

static const char *
profile(struct rel_arena *arena, const struct rel_device *d, const struct where *w)
{
    REL_BUF(to);

    rel_buf_adds(&to, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                      "<!DOCTYPE plist PUBLIC \"-//Apple//DTD PLIST 1.0//EN\" "
                      "\"http://www.apple.com/DTDs/PropertyList-1.0.dtd\">\n"
                      "<plist version=\"1.0\"><dict>\n<key>PayloadContent</key><array>\n");
    account(&to, d, w, "CardDAV", "com.apple.carddav.account");
    account(&to, d, w, "CalDAV", "com.apple.caldav.account");
    rel_buf_adds(&to, "</array>\n");
    text(&to, "PayloadType", "Configuration");
    text(&to, "PayloadIdentifier", "relatum.device");
    text(&to, "PayloadDisplayName", "relatum: people, dates and promises");
    uuid(&to);
    rel_buf_adds(&to, "<key>PayloadVersion</key><integer>1</integer>\n</dict></plist>\n");
    return rel_strdup(arena, rel_buf_str(&to));
}

/* ---------------------------------------------------------------- what to do */

static const struct {
    enum rel_device_kind kind;
    const char *steps[4];
} steps[] = {
    {REL_DEVICE_APPLE,
     {"Send the profile to the iPhone, iPad or Mac (AirDrop, or a mail to yourself) and open it.",
      "Settings, General, VPN & Device Management: choose relatum, Install.",
      "Then delete the profile's file: the password stands in it.", NULL}},
    {REL_DEVICE_DAVX5,
     {"Scan the code with the phone's camera and open it with DAVx5; or in DAVx5: +, Login with "
      "URL and user name.",
      "Give the address, user and password, then choose \"Groups are separate vCards\".",
      "Tick the books and calendars to sync.", NULL}},
    {REL_DEVICE_THUNDERBIRD,
     {"Address Book, New Address Book, Add CardDAV Address Book: user name, and the address as "
      "location.",
      "Give the password when it asks, and choose the books.",
      "Calendar, New Calendar, On the Network: the same user and address.", NULL}},
    {REL_DEVICE_OTHER,
     {"Choose a CardDAV (or CalDAV) account in the program.",
      "Give the address, user and password.", NULL, NULL}},
};

/* DAVx5 is opened by davx5://USER:PASSWORD@HOST/PATH, which it takes as https. */
static const char *
link_of(struct rel_arena *arena, const struct rel_device *d, const struct where *w)
{
    if (d->kind != REL_DEVICE_DAVX5 || !w->tls)
        return "";
    if (w->port != 443)
        return rel_printf(arena, "davx5://%s:%s@%s:%d/dav/", d->user, d->secret, w->host, w->port);
    return rel_printf(arena, "davx5://%s:%s@%s/dav/", d->user, d->secret, w->host);
}

enum rel_status
rel_practice_device(struct rel_ctx *ctx, enum rel_device_kind kind, const char *base,
                    const char *label, struct rel_device *out, struct rel_err *err)
{
    struct rel_device d = {.kind = kind};
    char secret[REL_CRYPTO_TYPED];
    struct where w;
    struct rel_me me;
    size_t n;

    d.password.label = *label ? label : rel_device_kind_word(kind);
    d.password.scopes = 1U << REL_APP_CARDDAV | 1U << REL_APP_CALDAV;
    if (read_base(ctx->arena, base, &w, err) || rel_practice_me(ctx, &me, err)
        || rel_practice_app_password_add(ctx, &d.password, &d.password, secret, err))
        return err->status;
    n = strlen(base);
    while (n && base[n - 1] == '/')
        n--;
    d.user = me.name;
    d.secret = rel_strdup(ctx->arena, secret);
    d.url = rel_printf(ctx->arena, "%.*s/dav/", (int)n, base);
    d.link = link_of(ctx->arena, &d, &w);
    d.profile = kind == REL_DEVICE_APPLE ? profile(ctx->arena, &d, &w) : "";
    d.steps = steps[kind].steps;
    while (d.steps_n < REL_COUNT(steps[kind].steps) && d.steps[d.steps_n])
        d.steps_n++;
    *out = d;
    return REL_OK;
}
