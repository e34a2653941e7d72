#include "cli/progress.h"

#include "base/arena.h"
#include "base/buf.h"
#include "base/clock.h"
#include "cli/term.h"

#include <stdio.h>
#include <sys/ioctl.h>
#include <unistd.h>

enum { DRAW_US = 100 * 1000, LINE_US = 5 * 1000 * 1000, FIRST_US = 300 * 1000, BAR = 24 };

struct rel_progress
rel_progress_begin(const char *what, const char *unit, bool quiet)
{
    struct rel_progress p = {.what = what,
                             .unit = unit,
                             .tty = isatty(STDERR_FILENO),
                             .quiet = quiet,
                             .width = 80,
                             .started = rel_clock_mono_us()};
    struct winsize size;

    p.drawn = p.started;
    if (p.tty && ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col)
        p.width = size.ws_col;
    return p;
}

static void
say(const struct rel_buf *line)
{
    if (write(STDERR_FILENO, rel_buf_str(line), line->n) < 0)
        return; /* progress that cannot be shown is no failure */
}

static void
add_left(struct rel_buf *line, int64_t seconds)
{
    if (seconds >= 3600)
        rel_buf_addf(line, ", %lld h %lld min left", (long long)(seconds / 3600),
                     (long long)(seconds % 3600 / 60));
    else if (seconds >= 90)
        rel_buf_addf(line, ", %lld min left", (long long)((seconds + 59) / 60));
    else
        rel_buf_addf(line, ", %lld s left", (long long)seconds);
}

static void
add_figures(struct rel_buf *line, const struct rel_progress *p, int64_t done, int64_t all,
            int64_t items, int64_t us)
{
    rel_buf_addf(line, "%lld %s, %.0f/s", (long long)items, p->unit,
                 us > 0 ? (double)items * 1e6 / (double)us : 0.0);
    if (all > done && done > 0)
        add_left(line, (int64_t)((double)(all - done) / (double)done * (double)us / 1e6) + 1);
}

static void
add_bar(struct rel_buf *line, int64_t done, int64_t all)
{
    int full = all > 0 ? (int)(done >= all ? BAR : done * BAR / all) : 0;

    for (int i = 0; i < BAR; i++)
        rel_buf_adds(line, i < full ? "\xe2\x94\x81" : "\xe2\x94\x80");
    rel_buf_adds(line, " ");
}

void
rel_progress_at(struct rel_progress *p, int64_t done, int64_t all, int64_t items,
                const char *detail)
{
    int64_t now = rel_clock_mono_us();
    REL_BUF(line);
    REL_BUF(text);
    const char *next;

    if (p->quiet || now - p->started < FIRST_US || now - p->drawn < (p->tty ? DRAW_US : LINE_US))
        return;
    p->drawn = now;
    rel_buf_addf(&text, "%s ", p->what);
    if (p->tty && all > 0 && p->width >= 70)
        add_bar(&text, done, all);
    add_figures(&text, p, done, all, items, now - p->started);
    if (*detail)
        rel_buf_addf(&text, " (%s)", detail);
    if (p->tty) {
        rel_buf_adds(&line, "\r\033[K");
        rel_buf_add(&line, rel_buf_str(&text),
                    rel_term_wrap(rel_buf_str(&text), p->width - 1, &next));
        p->dirty = true;
    } else {
        rel_buf_addf(&line, "relatum: %s\n", rel_buf_str(&text));
    }
    say(&line);
}

void
rel_progress_end(struct rel_progress *p)
{
    REL_BUF(line);

    if (!p->dirty)
        return;
    rel_buf_adds(&line, "\r\033[K");
    say(&line);
    p->dirty = false;
}
