/* api/path.h - who knows whom, ways to somebody, the map. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/path.h"

void rel_api_paths_write(struct rel_out *out, const struct rel_path_list *paths);
void rel_api_ties_write(struct rel_out *out, const struct rel_tie_list *ties);

enum rel_status rel_api_paths(struct rel_request *request, struct rel_response *response,
                              struct rel_err *err);
enum rel_status rel_api_ties(struct rel_request *request, struct rel_response *response,
                             struct rel_err *err);
enum rel_status rel_api_tie_post(struct rel_request *request, struct rel_response *response,
                                 struct rel_err *err);
enum rel_status rel_api_tie_delete(struct rel_request *request, struct rel_response *response,
                                   struct rel_err *err);
enum rel_status rel_api_map(struct rel_request *request, struct rel_response *response,
                            struct rel_err *err);
