package dev.taizhang.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The port of the ledgers whose records others act on: what is to be done about a record, and about its parts. */
public interface ActedOn {

    /** Numbers of the parts of a record, from 1, that something which was not cancelled carries out. */
    Set<Integer> parts(String recordId);

    /** Keys of the items of a record that something carries out which is still to be done. */
    Set<String> items(String recordId);

    /** Whether something which was not cancelled carries out a record, as a whole or in part. */
    boolean any(String recordId);

    /** What a record carries out, if it is one that carries something out. */
    Optional<Work> work(String recordId);

    /**
     * The days on which what some records carry out was closed, of those that were by a day, as it was known; by their ids.
     *
     * @param recordIds of whatever records
     */
    Map<String, LocalDate> closedOn(Collection<String> recordIds, LocalDate through, Instant asOf);

    /**
     * What a record carries out.
     *
     * @param recordId of what it carries out; null for what comes from no record
     * @param item key of the item of that record; null for the whole
     * @param closed whether it was done, and verified to be
     */
    record Work(@Nullable String recordId, @Nullable String item, boolean closed) {

        /** Whether that is an item of a record. */
        public boolean carriesOut(String ofRecord, String key) {
            return ofRecord.equals(recordId) && key.equals(item);
        }
    }
}
