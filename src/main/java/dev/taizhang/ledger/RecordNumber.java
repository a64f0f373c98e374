package dev.taizhang.ledger;

/**
 * The human number of a record, given once, from the year of the event.
 *
 * @param sequence from 1, without gaps, per organisation, kind and year
 */
record RecordNumber(String prefix, int year, int sequence) {

    /** As {@code 会-2022-0007}; more digits once four are used up. */
    String text() {
        return "%s-%04d-%04d".formatted(prefix, year, sequence);
    }
}
