/*
 * base/err.h - how every function that can fail says so.
 *
 * A function that can fail returns enum rel_status (REL_OK is 0) and takes a struct rel_err * as
 * its last parameter, never NULL. The status is for code; the texts are for people. Out-parameters
 * are left untouched on failure. One switch maps a status to an exit code (cli/main.c), one to an
 * HTTP status (api/problem.c).
 */
#pragma once

enum rel_status {
    REL_OK = 0,
    REL_BAD_INPUT, /* the caller or a file sent something that cannot be read or is not allowed */
    REL_NOT_FOUND, /* no such contact, promise, import, file ... */
    REL_AMBIGUOUS, /* several contacts answer to that name; the text lists them */
    REL_CONFLICT,  /* somebody else changed it first, or it exists already */
    REL_DENIED,    /* signed out, or not allowed */
    REL_BUSY,      /* another program holds the database; try again */
    REL_NEWER,     /* the database was written by a newer relatum */
    REL_FULL,      /* the disk, or a limit of base/limits.h, is full */
    REL_DAMAGED,   /* the database or a backup is not what it was written as */
    REL_NETWORK,   /* a server did not answer, or answered nonsense */
    REL_IO,        /* disk or database said no */
};

struct rel_err {
    enum rel_status status;
    char text[512];   /* one line, no full stop: "reading x.vcf: line 12: no colon" */
    char field[48];   /* the member, option or column at fault; "" = none in particular */
    char remedy[256]; /* what to do about it, a whole sentence; "" = nothing better than the text */
};

/* Records the failure and gives the status back: `return rel_fail(err, REL_NOT_FOUND, ...)`.
 * Clears field and remedy. */
enum rel_status rel_fail(struct rel_err *err, enum rel_status status, const char *fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Names the field at fault and what to do, for the failure just recorded; gives its status back. */
enum rel_status rel_advise(struct rel_err *err, const char *field, const char *remedy_fmt, ...)
    __attribute__((format(printf, 3, 4)));

/* Puts "what we were doing: " in front of a failure from below, and gives its status back. */
enum rel_status rel_wrap(struct rel_err *err, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

/* "bad input", "not found", ...: the status in words, as docs/cli.md lists them. */
const char *rel_status_name(enum rel_status status);
