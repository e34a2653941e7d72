#include "practice/device.h"

#include "api/device.h"
#include "cli/commands.h"
#include "cli/export_file.h"
#include "cli/show.h"
#include "lib/qr.h"

#include <string.h>

#define HERE "http://127.0.0.1:8480"

static void
end_file(struct rel_export_file *file)
{
    if (file->path)
        rel_export_file_close(file);
}

/* Opened before the password is made, so that none is made in vain. */
static enum rel_status
open_profile(struct rel_cli *cli, struct rel_export_file *file, struct rel_err *err)
{
    return rel_export_file_open(file, rel_cli_text(cli, "output", "relatum.mobileconfig"),
                                rel_cli_flag(cli, "force"), err);
}

static enum rel_status
write_profile(struct rel_cli *cli, const struct rel_device *d, struct rel_export_file *file,
              struct rel_err *err)
{
    rel_buf_adds(&file->bytes, d->profile);
    if (rel_export_file_end(file, err))
        return err->status;
    if (!file->standard)
        rel_term_line(&cli->term, "Profile   %s", file->path);
    return REL_OK;
}

static void
show_code(struct rel_cli *cli, const struct rel_device *d)
{
    struct rel_qr qr;
    REL_BUF(text);

    if (!*d->link || !rel_qr_make(cli->arena, d->link, &qr))
        return;
    rel_term_line(&cli->term, "%s", "");
    rel_qr_text(&text, &qr, "  ");
    for (char *line = text.v, *end; (end = strchr(line, '\n')); line = end + 1) {
        *end = '\0';
        rel_term_line(&cli->term, "%s", line);
    }
}

static enum rel_status
run(struct rel_cli *cli, struct rel_err *err)
{
    __attribute__((cleanup(end_file))) struct rel_export_file file = {0};
    struct rel_device d;
    enum rel_device_kind kind;

    if (!rel_device_kind_parse(cli->args.v[0], &kind))
        return rel_cli_usage(cli, err, "which kind? apple, davx5, thunderbird or other");
    if (kind == REL_DEVICE_APPLE && !cli->json && open_profile(cli, &file, err))
        return err->status;
    if (rel_practice_device(cli->ctx, kind, rel_cli_text(cli, "url", HERE), rel_cli_words(cli, 1),
                            &d, err))
        return err->status;
    if (cli->json) {
        struct rel_out out = rel_cli_out(cli);

        rel_api_device_write(&out, cli->arena, &d);
        return REL_OK;
    }
    rel_term_line(&cli->term, "Address   %s", d.url);
    rel_term_line(&cli->term, "User      %s", d.user);
    rel_term_line(&cli->term, "Password  %s", d.secret);
    if (*d.profile && write_profile(cli, &d, &file, err))
        return err->status;
    show_code(cli, &d);
    rel_term_line(&cli->term, "%s", "");
    for (size_t i = 0; i < d.steps_n; i++)
        rel_term_line(&cli->term, "%zu. %s", i + 1, d.steps[i]);
    if (!rel_cli_text(cli, "url", NULL))
        rel_term_line(&cli->term,
                      "This address works on this machine only. For a phone: --url https://HOST");
    rel_term_line(&cli->term,
                  "The password is shown this once. Take it back with: relatum app-password revoke "
                  "%s",
                  rel_show_id(cli, d.password.id));
    return REL_OK;
}

static const struct rel_option options[] = {
    {"url", 'u', REL_OPT_TEXT, "URL", "how the device reaches the server: https://HOST", NULL, 0, 0,
     false},
    {"output", 'o', REL_OPT_FILE, "FILE", "of apple: the profile; else relatum.mobileconfig", NULL,
     0, 0, false},
    {"force", 0, REL_OPT_FLAG, NULL, "overwrite that file", NULL, 0, 0, false},
    {0},
};

static const char *const shows[] = {"device davx5 --url https://relatum.example",
                                    "device apple my iPhone --url https://relatum.example", NULL};

const struct rel_command rel_cli_device = {
    .name = "device",
    .group = REL_G_HOUSE,
    .args = "KIND [NAME] [--url URL]",
    .line = "set up a phone or program: apple, davx5, thunderbird or other",
    .more = "It makes an app password for the device and says what to do there; for DAVx5 there\n"
            "is a code to scan, for Apple a profile to install. The device then sees your books\n"
            "and calendars, and what is changed on it arrives here.",
    .shows = shows,
    .options = options,
    .db = REL_DB_WRITE,
    .least = 1,
    .most = -1,
    .run = run,
};
