/* api/contact.h - a contact as JSON, written and read; adding, replacing and changing one. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "lib/json.h"
#include "model/contact.h"

void rel_api_contact_put(struct rel_out *out, const char *key, const struct rel_contact *contact);
void rel_api_contact_saved_write(struct rel_out *out, const struct rel_contact *contact,
                                 rel_id change);

/* What a client may say of a contact, read over what `into` (struct rel_contact) holds. */
extern const struct rel_json_shape rel_api_contact_shape;

enum rel_status rel_api_contact_post(struct rel_request *request, struct rel_response *response,
                                     struct rel_err *err);
enum rel_status rel_api_contact_set(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
enum rel_status rel_api_contact_patch(struct rel_request *request, struct rel_response *response,
                                      struct rel_err *err);
/* Puts the contact away; undo brings it back. */
enum rel_status rel_api_contact_delete(struct rel_request *request, struct rel_response *response,
                                       struct rel_err *err);
/* One act for many people. */
enum rel_status rel_api_people_bulk(struct rel_request *request, struct rel_response *response,
                                    struct rel_err *err);
