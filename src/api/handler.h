/* api/handler.h - what every handler does first: its context, its body, its parameters. */
#pragma once

#include "http/message.h"
#include "lib/json.h"
#include "practice/ctx.h"

struct rel_out;

/* The context of this thread, begun for this request by rel_api_app_begin(). */
struct rel_ctx *rel_api_ctx(struct rel_request *request);

/* Reads the body, or the parameters of the address, by a table into `into`. */
enum rel_status rel_api_body(const struct rel_request *request, const struct rel_json_shape *shape,
                             void *into, struct rel_err *err);
enum rel_status rel_api_query(const struct rel_request *request, const struct rel_json_shape *shape,
                              void *into, struct rel_err *err);
/* Refuses parameters where there are none. */
enum rel_status rel_api_no_query(const struct rel_request *request, struct rel_err *err);

/* Refuses a body where there is nothing to say. */
enum rel_status rel_api_no_body(const struct rel_request *request, struct rel_err *err);

/* Sets the tag of an answer that follows from the database and the day alone. true: the answer is
 * complete, as the client has it already (the site makes that a 304), or it was kept. */
bool rel_api_known(struct rel_request *request, struct rel_response *response);

/* Keeps the answer just written for the next time the same is asked. */
void rel_api_keep(const struct rel_request *request, const struct rel_response *response);

/* An id in the path, such as {promise}; REL_NOT_FOUND when it is none. */
enum rel_status rel_api_id(const struct rel_request *request, const char *name, rel_id *out,
                           struct rel_err *err);
/* {contact}: an id, or the uid a client chose. */
enum rel_status rel_api_contact(struct rel_ctx *ctx, const char *text, rel_id *out,
                                struct rel_err *err);

/* A name, nickname, address or id as the commands take it; the failure names the member `field`. */
enum rel_status rel_api_who(struct rel_ctx *ctx, const char *field, const char *text, rel_id *out,
                            struct rel_err *err);

/* The answer's body as JSON. */
struct rel_out rel_api_out(struct rel_response *response);

/* {"change": id}, for acts that have nothing else to say. */
void rel_api_changed_write(struct rel_out *out, rel_id change);
/* {what: id, "change": id}: the record that was written, or the one that carries on (0 = none). */
void rel_api_saved_write(struct rel_out *out, const char *what, rel_id id, rel_id change);
/* The same with a "warning"; "" = none. */
void rel_api_warned_write(struct rel_out *out, const char *what, rel_id id, rel_id change,
                          const char *warning);

/* These as the answer, which is then complete: REL_OK. */
enum rel_status rel_api_changed(struct rel_response *response, rel_id change);
enum rel_status rel_api_saved(struct rel_response *response, const char *what, rel_id id,
                              rel_id change);
enum rel_status rel_api_created(struct rel_response *response, const char *what, rel_id id,
                                rel_id change); /* status 201 */
