package dev.taizhang.shared;

import org.jspecify.annotations.Nullable;

/**
 * A part of a headcount in which people could be recognised: one or two of them. It is withheld outside the organisation
 * that recorded it. A part with nobody in it is shown: there is nobody to be recognised.
 */
public final class SmallCell {

    /** How tables and pages show it. */
    public static final String SHOWN = "<3";

    private static final long FEWEST_SHOWN = 3;

    private SmallCell() {}

    public static boolean is(long headcount) {
        return headcount > 0 && headcount < FEWEST_SHOWN;
    }

    /** The headcount; null where it is withheld. */
    public static @Nullable Integer orNull(int headcount, boolean withheld) {
        return withheld ? null : Integer.valueOf(headcount);
    }
}
