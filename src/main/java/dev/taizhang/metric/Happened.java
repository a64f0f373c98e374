package dev.taizhang.metric;

import dev.taizhang.metric.Happenings.Happening;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** What happened in a window at some organisations: each who wants some of it takes that from here. Pure. */
public final class Happened {

    /** In the order in which they are taken. */
    private static final Comparator<Happening> ORDER = Comparator.comparing(Happening::on)
            .thenComparing(Happening::recordedFrom)
            .thenComparing(Happening::recordId)
            .thenComparingInt(Happening::partNo);

    private final List<Happening> inOrder;
    private final List<Happening> before;

    /**
     * @param within what happened in the window
     * @param before of the records of which parts happened in it, the parts that happened before it
     */
    Happened(Collection<Happening> within, Collection<Happening> before) {
        this.inOrder = within.stream().sorted(ORDER).toList();
        this.before = List.copyOf(before);
    }

    /**
     * What happened from one day to another inside the window, first things first. A record whose parts happen on days of
     * their own, as an article is published, is there once: on the day of its first part that is wanted, whenever that was.
     */
    public List<Happening> between(LocalDate from, LocalDate to, Predicate<Happening> wanted) {
        Set<String> gone = new HashSet<>();
        before.stream().filter(wanted).map(Happening::recordId).forEach(gone::add);
        Set<String> seen = new HashSet<>();
        List<Happening> first = new ArrayList<>();
        for (Happening happening : inOrder) {
            boolean inParts = happening.partNo() > 0;
            if (happening.on().isAfter(to) || !wanted.test(happening)) {
                continue;
            }
            if (happening.on().isBefore(from)) {
                // Only what is in parts can have been there before.
                if (inParts) {
                    gone.add(happening.recordId());
                }
            } else if (!inParts
                    || (!gone.contains(happening.recordId())
                            && seen.add(happening.organizationId() + happening.recordId()))) {
                first.add(happening);
            }
        }
        return first;
    }
}
