/**
 * Where the data lives and how it is read: the embedded server that is the default, started before the application unless
 * a database is configured; snapshots for reports; how long statements of requests may run; the keys that the service draws
 * for itself; the few conventions of plain SQL.
 */
@NullMarked
package dev.taizhang.platform.database;

import org.jspecify.annotations.NullMarked;
