/* api/import.h - what was imported, why things were skipped, and taking an import back. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/import.h"

/* The members of one import, with its reasons and items as far as they are filled; inside an object
 * that the caller begins. */
void rel_api_import_put(struct rel_out *out, const struct rel_import *import);
void rel_api_import_write(struct rel_out *out, const struct rel_import *import);
void rel_api_imports_write(struct rel_out *out, const struct rel_import_list *imports);

enum rel_status rel_api_imports(struct rel_request *request, struct rel_response *response,
                                struct rel_err *err);
enum rel_status rel_api_import(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
enum rel_status rel_api_import_undo(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
