package dev.taizhang.platform.database;

import java.util.Map;
import java.util.Set;

/** Tables of a room that the service may do less with than with any other, by the word of the database itself. */
public interface RestrictedTables {

    /** What the service may do besides reading, for each such table. */
    Map<String, Set<TableRight>> rights();
}
