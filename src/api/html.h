/*
 * api/html.h - the few pages that need no script: signing in, an invitation, the form for
 * strangers.
 *
 * What people typed goes through rel_html_text(), always. Style comes from /plain.css: the policy
 * on scripts and styles (http/site.c) allows no other.
 */
#pragma once

#include "http/message.h"

/* Begins the answer: HTML, with this title as its heading. */
void rel_html_begin(struct rel_response *response, const char *title);
void rel_html_end(struct rel_response *response);
void rel_html_text(struct rel_response *response, const char *text);      /* escaped */
void rel_html_paragraph(struct rel_response *response, const char *text); /* "" = none */

/* A labelled field of a form; type as HTML names it, "area" = many lines. */
void rel_html_field(struct rel_response *response, const char *name, const char *label,
                    const char *type, const char *complete, bool required);

/* A member of the form that was sent (rel_request_form); "" = not there. */
const char *rel_html_value(const struct rel_pair *pairs, size_t n, const char *name);

enum rel_status rel_html_style(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
