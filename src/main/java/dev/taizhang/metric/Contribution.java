package dev.taizhang.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What one confirmed version of a record adds to one metric, without its recorded times.
 *
 * <p>It counts for a question through day D if {@code validFrom <= D < validTo}, and stands on its event date.
 *
 * @param dimensions value of each breakdown; of a figure of two sums also which of them it belongs to
 */
record Contribution(
        String metric,
        int definitionVersion,
        List<String> hosts,
        LocalDate eventDate,
        LocalDate validFrom,
        LocalDate validTo,
        long amount,
        SortedMap<String, String> dimensions,
        RecordRef record,
        int partNo) {

    /** The day after every day. */
    static final LocalDate FOREVER = LocalDate.of(9999, 12, 31);

    static Contribution of(
            Tally tally,
            RecordRef record,
            Fact fact,
            LocalDate validFrom,
            LocalDate validTo,
            Map<String, String> dimensions) {
        return new Contribution(
                tally.definition().code(),
                tally.definition().version(),
                record.hosts(),
                fact.on(),
                validFrom,
                validTo,
                tally.amount().in(fact),
                new TreeMap<>(dimensions),
                record,
                fact.partNo());
    }

    /** Whether the sums kept in step hold it: one host, counts from its event date on, and without an end. */
    boolean summarized() {
        return hosts.size() == 1 && validFrom.equals(eventDate) && validTo.equals(FOREVER);
    }

    String organizationId() {
        return hosts.getFirst();
    }
}
