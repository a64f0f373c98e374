/** Tests of when one pair of eyes is enough, and that nothing else is relaxed by it. */
@NullMarked
package dev.taizhang.foureyes;

import org.jspecify.annotations.NullMarked;
