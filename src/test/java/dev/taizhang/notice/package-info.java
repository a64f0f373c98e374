/** Notices: what is sent, to whom, in which order, and what becomes of it when nobody is there. */
@NullMarked
package dev.taizhang.notice;

import org.jspecify.annotations.NullMarked;
