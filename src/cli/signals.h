/* cli/signals.h - ctrl-c during long work: the chunk at hand is ended, then the program stops. */
#pragma once

#include <stdbool.h>

void rel_signals_begin(void); /* a pipe nobody reads is an error of write(), not a signal */

/* From now on the first SIGINT or SIGTERM only sets the answer of rel_signals_cut(); a second one
 * ends the program at once. */
void rel_signals_watch(void);
bool rel_signals_cut(void);
