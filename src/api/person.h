/* api/person.h - GET /api/people and /api/contacts/{contact}. */
#pragma once

#include "base/out.h"
#include "http/message.h"
#include "model/person.h"

void rel_api_people_row_put(struct rel_out *out, const struct rel_people_row *row);
void rel_api_people_write(struct rel_out *out, const struct rel_people *people);
void rel_api_person_write(struct rel_out *out, const struct rel_person *person);

enum rel_status rel_api_people(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
enum rel_status rel_api_person(struct rel_request *request, struct rel_response *response,
                               struct rel_err *err);
