/** Tests of the trail that every change leaves. */
@NullMarked
package dev.taizhang.audit;

import org.jspecify.annotations.NullMarked;
