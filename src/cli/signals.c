#include "cli/signals.h"

#include <signal.h>
#include <string.h>

/* A signal handler can reach nothing but a variable of the file. */
static volatile sig_atomic_t cut;

static void
note(int signal_number)
{
    (void)signal_number;
    cut = 1;
}

void
rel_signals_begin(void)
{
    signal(SIGPIPE, SIG_IGN);
}

void
rel_signals_watch(void)
{
    struct sigaction action;

    memset(&action, 0, sizeof(action));
    action.sa_handler = note;
    action.sa_flags = (int)SA_RESETHAND;
    sigaction(SIGINT, &action, NULL);
    sigaction(SIGTERM, &action, NULL);
}

bool
rel_signals_cut(void)
{
    return cut;
}
