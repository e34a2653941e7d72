#include "core/same.h"

#include <math.h>
#include <string.h>

static bool
near(double a, double b)
{
    return fabs(a - b) <= 1e-9 * fmax(1, fmax(fabs(a), fabs(b)));
}

bool
rel_standing_same(const struct rel_standing *a, const struct rel_standing *b)
{
    return a->forecast.n == b->forecast.n && near(a->forecast.N, b->forecast.N)
           && near(a->forecast.B, b->forecast.B) && near(a->forecast.median, b->forecast.median)
           && a->forecast.first == b->forecast.first && a->last_contact == b->last_contact
           && a->last_inbound == b->last_inbound && a->last_outbound == b->last_outbound
           && a->last_at == b->last_at && a->last_in_at == b->last_in_at
           && a->last_out_at == b->last_out_at && a->inbound_days == b->inbound_days
           && a->outbound_days == b->outbound_days && near(a->in_sum, b->in_sum)
           && near(a->out_sum, b->out_sum) && a->recent_in == b->recent_in
           && a->answered == b->answered && a->phase == b->phase && a->due == b->due
           && a->next_touch == b->next_touch && a->cools_on == b->cools_on
           && a->cold_on == b->cold_on && a->model == b->model && strcmp(a->zone, b->zone) == 0;
}

static bool
has_row(const struct rel_agenda *agenda, const struct rel_agenda_row *row)
{
    for (size_t i = 0; i < agenda->n; i++) {
        const struct rel_agenda_row *r = &agenda->v[i];

        if (r->kind == row->kind && r->source == row->source && r->day == row->day
            && r->until == row->until && r->weight == row->weight && r->row == row->row
            && fabs(r->value - row->value) < 2e-6)
            return true;
    }
    return false;
}

bool
rel_agenda_same(const struct rel_agenda *a, const struct rel_agenda *b)
{
    if (a->n != b->n)
        return false;
    for (size_t i = 0; i < a->n; i++)
        if (!has_row(b, &a->v[i]))
            return false;
    return true;
}
