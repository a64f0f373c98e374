package dev.taizhang.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Where a record comes from.
 *
 * @param source name of the file or system it was taken from; null for a record entered by hand
 * @param row row of that source, from 1
 * @param externalKey the name of the record in loaded data
 */
public record Provenance(
        Origin origin,
        @Nullable String source,
        @Nullable Integer row,
        @Nullable String externalKey) {

    /** Entered by hand. */
    public static final Provenance ENTERED = new Provenance(Origin.ENTERED, null, null, null);
}
