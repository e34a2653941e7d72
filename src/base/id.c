#include "base/id.h"

#include <stdatomic.h>
#include <string.h>
#include <sys/random.h>
#include <time.h>
#include <unistd.h>

#define EPOCH_MS INT64_C(1577836800000) /* 2020-01-01T00:00:00Z */

static const char digits[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

static int64_t
process_bits(void)
{
    static _Atomic int64_t bits = -1;
    int64_t have = atomic_load(&bits);
    uint16_t fresh;

    if (have >= 0)
        return have;
    if (getrandom(&fresh, sizeof(fresh), GRND_NONBLOCK) != sizeof(fresh))
        fresh = (uint16_t)getpid();
    have = -1;
    atomic_compare_exchange_strong(&bits, &have, fresh & 0x3ff);
    return atomic_load(&bits);
}

rel_id
rel_id_new(void)
{
    static _Atomic int64_t last; /* milliseconds << 12 | counter */
    struct timespec t;
    int64_t now, seen, next;

    clock_gettime(CLOCK_REALTIME, &t);
    now = ((int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000 - EPOCH_MS) << 12;
    seen = atomic_load(&last);
    do
        next = now > seen ? now : seen + 1; /* a full counter borrows from the next millisecond */
    while (!atomic_compare_exchange_weak(&last, &seen, next));
    return (next >> 12) << 22 | process_bits() << 12 | (next & 0xfff);
}

const char *
rel_id_text(rel_id id, char buf[REL_ID_TEXT])
{
    if (!id) {
        buf[0] = '\0';
        return buf;
    }
    for (int i = 12; i >= 0; i--, id >>= 5)
        buf[i] = digits[id & 31];
    buf[13] = '\0';
    return buf;
}

static int
value_of(char c)
{
    const char *at;

    if (c >= 'a' && c <= 'z')
        c = (char)(c - 'a' + 'A');
    if (c == 'I' || c == 'L')
        c = '1';
    if (c == 'O')
        c = '0';
    at = c ? strchr(digits, c) : NULL;
    return at ? (int)(at - digits) : -1;
}

bool
rel_id_parse(const char *text, rel_id *out)
{
    rel_id id = 0;

    if (strlen(text) != 13)
        return false;
    for (int i = 0; i < 13; i++) {
        int v = value_of(text[i]);

        if (v < 0 || (i == 0 && v > 7))
            return false;
        id = id << 5 | v;
    }
    if (!id)
        return false;
    *out = id;
    return true;
}
