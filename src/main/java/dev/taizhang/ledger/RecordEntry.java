package dev.taizhang.ledger;

/**
 * A record as it is shown.
 *
 * @param head what every record shows
 * @param content what this version says
 * @param etag entity tag of the record
 * @param toKeeper whether it is shown to one who belongs to the organisation that keeps it; others see no headcounts so
 *     small that people could be recognised in them
 */
public record RecordEntry<C extends RecordContent>(RecordHead head, C content, String etag, boolean toKeeper) {}
