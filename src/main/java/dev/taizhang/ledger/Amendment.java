package dev.taizhang.ledger;

/** A correction of a confirmed record: why, and what it says from then on. */
public interface Amendment {

    String reason();

    RecordContent content();
}
