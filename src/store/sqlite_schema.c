/* What SQLite calls the words of the schema texts, and what doctor asks it. */
#include "store/engine.h"

const char *const rel_lite_tokens[] = {
    "@ID@",
    "INTEGER PRIMARY KEY",
    "@BLOB@",
    "BLOB",
    "@REAL@",
    "REAL",
    "@CLUSTERED@",
    "WITHOUT ROWID",
    "@TEXT_INDEX@",
    "CREATE VIRTUAL TABLE text_index USING fts5(words, detail = none, prefix = '2 3',"
    " tokenize = 'unicode61 remove_diacritics 0')",
    NULL};

const struct rel_check rel_lite_checks[] = {
    {"integrity", "every page, row and index of the file is whole",
     "SELECT integrity_check, 1 FROM pragma_integrity_check WHERE integrity_check <> 'ok' LIMIT 20",
     "Restore a backup."},
    {"references", "every row belongs to one that exists",
     "SELECT \"table\" || ' without its ' || parent, COUNT(*) FROM pragma_foreign_key_check"
     " GROUP BY 1",
     "Restore a backup, or write to the makers of relatum."},
    {"settings", "what is saved is on the disk (write-ahead log, synchronous = FULL)",
     "SELECT 'journal_mode is ' || journal_mode, 1 FROM pragma_journal_mode"
     " WHERE journal_mode <> 'wal'"
     " UNION ALL SELECT 'synchronous is ' || synchronous, 1 FROM pragma_synchronous"
     " WHERE synchronous < 2"
     " UNION ALL SELECT 'foreign_keys is off', 1 FROM pragma_foreign_keys WHERE foreign_keys = 0"
     " UNION ALL SELECT 'secure_delete is off', 1 FROM pragma_secure_delete"
     " WHERE secure_delete = 0",
     "Open it with: relatum doctor, after every other program has let it go."},
    {NULL, NULL, NULL, NULL},
};
