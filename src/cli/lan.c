#include "cli/lan.h"

#include "base/clock.h"

#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <ifaddrs.h>
#include <net/if.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PEM = 64 << 10 };

/* RFC 1918. */
static bool
is_private(in_addr_t a)
{
    return a >> 24 == 10 || a >> 20 == 0xac1 || a >> 16 == 0xc0a8;
}

static enum rel_status
find_address(char out[16], struct rel_err *err)
{
    struct ifaddrs *all = NULL;
    bool found = false;

    if (getifaddrs(&all))
        return rel_fail(err, REL_IO, "looking at the network: %s", strerror(errno));
    for (struct ifaddrs *i = all; i && !found; i = i->ifa_next) {
        const struct sockaddr_in *a = (const struct sockaddr_in *)(const void *)i->ifa_addr;

        if (!a || a->sin_family != AF_INET || !(i->ifa_flags & IFF_UP)
            || !is_private(ntohl(a->sin_addr.s_addr)))
            continue;
        found = inet_ntop(AF_INET, &a->sin_addr, out, 16) != NULL;
    }
    freeifaddrs(all);
    if (found)
        return REL_OK;
    rel_fail(err, REL_NOT_FOUND, "this machine has no address in a network at home");
    return rel_advise(err, "lan", "Join one first, or say where with --listen and --base-url.");
}

/* "" = there is no such file. */
static const char *
read_file(struct rel_arena *arena, const char *path)
{
    char *text = rel_alloc(arena, PEM + 1);
    FILE *f = fopen(path, "re");

    if (f) {
        text[fread(text, 1, PEM, f)] = '\0';
        fclose(f);
    }
    return text;
}

static enum rel_status
write_file(const char *path, const char *text, struct rel_err *err)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    size_t n = strlen(text);
    bool good = fd >= 0 && write(fd, text, n) == (ssize_t)n && fsync(fd) == 0;
    int why = errno;

    if (fd >= 0)
        close(fd);
    return good ? REL_OK : rel_fail(err, REL_IO, "writing %s: %s", path, strerror(why));
}

static enum rel_status
no_certificate(struct rel_err *err)
{
    rel_fail(err, REL_DAMAGED, "the certificate of the network at home cannot be made");
    return rel_advise(err, "lan", "Move the folder lan beside the database away, and start again.");
}

static enum rel_status
authority(struct rel_cli *cli, const char *folder, struct rel_lan *lan, struct rel_err *err)
{
    const char *crt = rel_printf(cli->arena, "%s/authority.pem", folder);
    const char *key = rel_printf(cli->arena, "%s/authority.key", folder);

    lan->authority.certificate = read_file(cli->arena, crt);
    lan->authority.key = read_file(cli->arena, key);
    if (*lan->authority.certificate && *lan->authority.key)
        return REL_OK;
    lan->fresh = true;
    if (mkdir(folder, 0700) && errno != EEXIST)
        return rel_fail(err, REL_IO, "making %s: %s", folder, strerror(errno));
    if (!rel_certificate_authority(cli->arena, rel_clock_now(), &lan->authority))
        return no_certificate(err);
    return write_file(key, lan->authority.key, err)
               ? err->status
               : write_file(crt, lan->authority.certificate, err);
}

enum rel_status
rel_lan_open(struct rel_cli *cli, const char *folder, struct rel_lan *out, struct rel_err *err)
{
    struct rel_lan lan = {.address = ""};

    if (find_address(lan.address, err) || authority(cli, folder, &lan, err))
        return err->status;
    if (!rel_certificate_make(cli->arena, &lan.authority, lan.address, rel_clock_now(), &lan.pem)
        || !rel_certificate_fingerprint(lan.authority.certificate, lan.fingerprint))
        return no_certificate(err);
    *out = lan;
    return REL_OK;
}
