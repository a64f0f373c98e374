/** Official reports as clients make them: frozen figures, separation of duties, numbers, supersession. */
@NullMarked
package dev.taizhang.officialreport;

import org.jspecify.annotations.NullMarked;
