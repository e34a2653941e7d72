/* api/app_password.h - passwords for programs. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/app_password.h"

void rel_api_app_passwords_write(struct rel_out *out, const struct rel_app_password_list *list);
/* name: the user's, which the program wants beside the secret. */
void rel_api_app_password_made_write(struct rel_out *out, const struct rel_app_password *password,
                                     const char *name, const char *secret);

enum rel_status rel_api_app_passwords(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
enum rel_status rel_api_app_password_post(struct rel_request *request,
                                          struct rel_response *response, struct rel_err *err);
enum rel_status rel_api_app_password_delete(struct rel_request *request,
                                            struct rel_response *response, struct rel_err *err);
