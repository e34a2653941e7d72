/* api/backup.h - backups as JSON, for the commands. */
#pragma once

#include "base/out.h"
#include "practice/backup.h"

void rel_api_backup_write(struct rel_out *out, const struct rel_backup *backup);
void rel_api_backups_write(struct rel_out *out, const struct rel_backup_list *list);
