/** Tests of closed periods: who closes and reopens them, and that nothing takes effect in them. */
@NullMarked
package dev.taizhang.closing;

import org.jspecify.annotations.NullMarked;
