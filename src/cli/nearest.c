#include "cli/nearest.h"

#include "base/str.h"

#include <string.h>

enum { LONGEST = 32 };

static int
least(int a, int b)
{
    return a < b ? a : b;
}

static int
distance(const char *a, const char *b)
{
    int row[3][LONGEST + 1];
    int an = (int)strlen(a), bn = (int)strlen(b);

    if (an > LONGEST || bn > LONGEST)
        return LONGEST;
    for (int j = 0; j <= bn; j++)
        row[0][j] = j;
    for (int i = 1; i <= an; i++) {
        int *now = row[i % 3], *above = row[(i + 2) % 3], *twice = row[(i + 1) % 3];

        now[0] = i;
        for (int j = 1; j <= bn; j++) {
            now[j] =
                least(least(above[j] + 1, now[j - 1] + 1), above[j - 1] + (a[i - 1] != b[j - 1]));
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], twice[j - 2] + 1);
        }
    }
    return row[an % 3][bn];
}

const char *
rel_nearest(const char *typed, const char *const *words, size_t n)
{
    int best = (int)(strlen(typed) + 2) / 3 + 1;
    const char *found = NULL;

    for (size_t i = 0; i < n; i++) {
        int d = distance(typed, words[i]);

        if (strlen(typed) >= 3 && rel_str_starts(words[i], typed))
            d = 0;
        if (d < best) {
            best = d;
            found = words[i];
        }
    }
    return found;
}
