/**
 * What tests of every room share: the one database and, by and by, builders with valid defaults. Tests come in from
 * anywhere; nothing here knows a business rule.
 */
@NullMarked
package dev.taizhang.support;

import org.jspecify.annotations.NullMarked;
