/* model/column.h - what the user says of a table's column: {"Mail", "email"}. */
#pragma once

struct rel_csv_map {
    const char *column, *field;
};
