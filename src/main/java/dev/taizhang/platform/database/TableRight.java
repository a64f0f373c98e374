package dev.taizhang.platform.database;

/** What an account of the database may do to the rows of a table, besides reading them; in the words of SQL. */
public enum TableRight {
    INSERT,
    UPDATE,
    DELETE
}
