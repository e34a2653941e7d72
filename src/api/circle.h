/* api/circle.h - circles, and who is in them. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/circle.h"

void rel_api_circle_put(struct rel_out *out, const char *key, const struct rel_circle *circle);
void rel_api_circles_write(struct rel_out *out, const struct rel_circle_list *circles);
void rel_api_circle_saved_write(struct rel_out *out, const struct rel_circle *circle,
                                rel_id change);

enum rel_status rel_api_circles(struct rel_request *request, struct rel_response *response,
                                struct rel_err *err);
enum rel_status rel_api_circle_post(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
enum rel_status rel_api_circle_patch(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_circle_join(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
enum rel_status rel_api_circle_leave(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
