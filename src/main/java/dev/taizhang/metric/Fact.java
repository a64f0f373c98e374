package dev.taizhang.metric;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing a confirmed record says happened, in the words that definitions look at.
 *
 * @param source kind of fact, as {@code MEETING} or {@code ARTICLE_PUBLICATION}
 * @param partNo which part of the record says it: 0 for the record itself, else the number of the publication or pick-up
 * @param on day it happened
 * @param holdsFrom day from which it holds where that is not the day it happened: a finding is closed later than it was
 *     found, and counts on the day it was found
 * @param until day from which it no longer holds (a withdrawal); null while it holds
 * @param attributes values by name; several for what occurs several times, in their order
 * @param quantities whole numbers by name, 0 or more
 */
public record Fact(
        String source,
        int partNo,
        LocalDate on,
        @Nullable LocalDate holdsFrom,
        @Nullable LocalDate until,
        Map<String, List<String>> attributes,
        Map<String, Long> quantities) {

    /** Attribute of a fact that may end otherwise than by being withdrawn: the state that ends it, as a reason. */
    public static final String ENDED_BY = "endedBy";

    public Fact {
        attributes = Map.copyOf(attributes);
        quantities = Map.copyOf(quantities);
    }

    /** A fact that holds from the day it happened. */
    public Fact(
            String source,
            int partNo,
            LocalDate on,
            @Nullable LocalDate until,
            Map<String, List<String>> attributes,
            Map<String, Long> quantities) {
        this(source, partNo, on, null, until, attributes, quantities);
    }

    /** The first day through which it holds. */
    LocalDate from() {
        return holdsFrom == null ? on : holdsFrom;
    }

    List<String> values(String attribute) {
        return attributes.getOrDefault(attribute, List.of());
    }

    /** The first value, or {@code NONE} where there is none. */
    String value(String attribute) {
        List<String> values = values(attribute);
        return values.isEmpty() ? "NONE" : values.getFirst();
    }

    boolean holdsThrough(LocalDate day) {
        return !from().isAfter(day) && (until == null || until.isAfter(day));
    }
}
