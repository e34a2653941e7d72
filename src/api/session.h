/* api/session.h - is the server up, and signing out. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/session.h"

void rel_api_health_write(struct rel_out *out);

enum rel_status rel_api_health(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
/* What phones of this network are told to trust. */
enum rel_status rel_api_authority(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_sign_out(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);

/* Every browser where the user is signed in. */
void rel_api_sessions_write(struct rel_out *out, const struct rel_session_list *list);
enum rel_status rel_api_sessions(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_session_delete(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);
/* All but the one that asks. */
enum rel_status rel_api_sessions_delete(struct rel_request *request, struct rel_response *response,
                                        struct rel_err *err);
