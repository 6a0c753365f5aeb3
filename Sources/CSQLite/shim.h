// SQLite as Swift sees it. Swift cannot call variadic C functions nor read cast macros, so the few that
// the Database room needs are spelled here as plain functions.
#ifndef CERCLES_CSQLITE_SHIM_H
#define CERCLES_CSQLITE_SHIM_H

#include <sqlite3.h>

#if SQLITE_VERSION_NUMBER < 3040000
#error "SQLite 3.40 or newer is needed"
#endif

/// Must come before the first connection: no mutex inside a connection (each has one thread), no count of
/// the memory in use (a mutex all threads would share). https://sqlite.org/c3ref/config.html
static inline int csqlite_configure(void) {
  int code = sqlite3_config(SQLITE_CONFIG_MULTITHREAD);
  return code != SQLITE_OK ? code : sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/// What a hostile database file or a slip in our SQL could abuse is off: writes to the schema and to shadow
/// tables, "text" read as a string, unsafe functions in a schema. https://sqlite.org/security.html
static inline int csqlite_harden(sqlite3 *database) {
  int code = sqlite3_db_config(database, SQLITE_DBCONFIG_DEFENSIVE, 1, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DML, 0, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(database, SQLITE_DBCONFIG_DQS_DDL, 0, (int *)0);
  if (code == SQLITE_OK) code = sqlite3_db_config(database, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, (int *)0);
  return code;
}

/// Binds text by its length in bytes; SQLite makes its own copy. Empty text may come without an address,
/// which SQLite would take for NULL.
static inline int csqlite_bind_text(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_text64(statement, index, bytes ? (const char *)bytes : "", count, SQLITE_TRANSIENT, SQLITE_UTF8);
}

/// The same for a blob.
static inline int csqlite_bind_blob(sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 count) {
  return sqlite3_bind_blob64(statement, index, bytes ? bytes : "", count, SQLITE_TRANSIENT);
}

#endif
