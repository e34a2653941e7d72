/* api/sign_in.h - signing in with a name and a password, and what one signs in with. */
#pragma once

#include "base/out.h"
#include "http/message.h"

struct rel_sign_in_wish {
    const char *user, *password, *code;
};

/* Checks, and begins a session; the answer's cookie is set. Called twice, see api/slow.h: *done
 * says whether it is through. On a refusal the problem is filled in (401 or 429) and the status is
 * REL_DENIED; other statuses are failures for the caller to give back. */
enum rel_status rel_api_sign_in_try(struct rel_request *request, struct rel_response *response,
                                    const struct rel_sign_in_wish *wish, bool *done,
                                    struct rel_err *err);

/* Sets the password of who was invited (user 0: of the caller) and signs them in. The same. */
enum rel_status rel_api_password_try(struct rel_request *request, struct rel_response *response,
                                     int64_t user, const char *password, bool *done,
                                     struct rel_err *err);

/* A context for a route that is open to all: nobody is signed in. NULL: as err says. */
struct rel_ctx *rel_api_open_ctx(struct rel_request *request, struct rel_err *err);

enum rel_status rel_api_sign_in(struct rel_request *request, struct rel_response *response,
                                struct rel_err *err);
enum rel_status rel_api_invited(struct rel_request *request, struct rel_response *response,
                                struct rel_err *err);
enum rel_status rel_api_invitation_post(struct rel_request *request, struct rel_response *response,
                                        struct rel_err *err);
enum rel_status rel_api_sign_in_state(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
enum rel_status rel_api_password_put(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_totp_post(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_totp_put(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_totp_delete(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
