package dev.taizhang.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What rooms with records of their own need to know of the files that go with these. */
public interface AddedFiles {

    /**
     * A file that is there.
     *
     * @param sha256 64 hexadecimal digits
     * @param by user name
     */
    record AddedFile(String name, String sha256, String by, Instant at) {}

    /**
     * Whether a file was attached to a record after an instant, and is still there: a condition in the query language.
     *
     * @param recordId expression of the id of the record
     * @param after expression of the instant
     */
    String areThereSince(String recordId, String after);

    /** The files that go with some records now, by the id of the record, the first ones first. */
    Map<String, List<AddedFile>> of(Collection<String> recordIds);
}
