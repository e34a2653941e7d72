/*
 * cli/confine.h - what a server gives up once it runs: whoever takes it over by a mistake in a
 * parser starts no program, looks into no other process, and gets no more rights.
 */
#pragma once

#include <stdbool.h>

/* For the whole process and all its threads, for good. No core files. false: the kernel has no
 * filter for system calls; the rest holds. */
bool rel_confine(void);
