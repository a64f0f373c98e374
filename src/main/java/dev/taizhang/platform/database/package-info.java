/**
 * Where the data lives: the embedded server that is the default, started before the application unless a database is
 * configured. Nobody but the application's entry point and the tests come in here.
 */
@NullMarked
package dev.taizhang.platform.database;

import org.jspecify.annotations.NullMarked;
