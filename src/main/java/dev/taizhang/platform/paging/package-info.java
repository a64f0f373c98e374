/** Lists page by page: what a client asks for, what it gets, and the sealed cursors in between. For every list. */
@NullMarked
package dev.taizhang.platform.paging;

import org.jspecify.annotations.NullMarked;
