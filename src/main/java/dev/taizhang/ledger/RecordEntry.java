package dev.taizhang.ledger;

/**
 * A record as it is shown.
 *
 * @param head what every record shows
 * @param content what this version says
 * @param etag entity tag of the record
 */
public record RecordEntry<C extends RecordContent>(RecordHead head, C content, String etag) {}
