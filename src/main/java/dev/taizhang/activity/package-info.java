/** Activities 活动: theme and key date, sessions, who held them together. */
@NullMarked
package dev.taizhang.activity;

import org.jspecify.annotations.NullMarked;
