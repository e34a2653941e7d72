/* api/intention.h - why: the six cells of a relationship. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/intention.h"

/* The member "cells". */
void rel_api_cells_put(struct rel_out *out, const struct rel_compass *compass);
void rel_api_compass_write(struct rel_out *out, const struct rel_compass *compass);

enum rel_status rel_api_intention(struct rel_request *request, struct rel_response *response,
                                  struct rel_err *err);
enum rel_status rel_api_intention_put(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
