/* api/capture.h - a line of ordinary words as pieces, and the pieces stored. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/capture.h"

struct rel_captured;

void rel_api_pieces_write(struct rel_out *out, const struct rel_pieces *pieces);
void rel_api_captured_write(struct rel_out *out, const struct rel_captured *captured);

enum rel_status rel_api_capture(struct rel_request *request, struct rel_response *response,
                                struct rel_err *err);
enum rel_status rel_api_capture_save(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
