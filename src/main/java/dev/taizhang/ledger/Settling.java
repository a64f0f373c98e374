package dev.taizhang.ledger;

import dev.taizhang.closing.ClosedPeriods;
import dev.taizhang.closing.Concern;
import dev.taizhang.closing.Late;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Holds changes of records against closed periods. To be asked after {@link RecordBook#change}, which takes the locks under
 * which nobody closes a period meanwhile. Days that are null belong to no period.
 */
@ApplicationScoped
public class Settling {

    private final ClosedPeriods periods;

    Settling(ClosedPeriods periods) {
        this.periods = periods;
    }

    /** Refuses to enter something with a day in a closed period. */
    void requireOpen(Collection<String> organizations, @Nullable LocalDate... days) {
        periods.requireOpen(given(Set.copyOf(organizations), days));
    }

    /** Whether something may take effect on a day: its period is not closed, or has been reopened. */
    public boolean open(LedgerRecord record, @Nullable LocalDate day) {
        return periods.open(given(concerned(record, List.of()), day));
    }

    /** Refuses to prepare a change of a record with a day in a closed period. */
    public void prepare(LedgerRecord record, Collection<String> joining, @Nullable LocalDate... days) {
        periods.requireOpen(given(concerned(record, joining), days));
    }

    /** The same for what concerns only the periods with all days from one to another. */
    public void prepareThroughout(LedgerRecord record, Collection<String> joining, LocalDate first, LocalDate last) {
        periods.requireOpen(List.of(Concern.throughout(concerned(record, joining), first, last)));
    }

    /**
     * Refuses what would take effect on a day in a closed period; in one that was reopened it is written down.
     *
     * @param action what is done, in capitals
     */
    public void settle(
            LedgerRecord record,
            Collection<String> joining,
            String action,
            int version,
            Instant at,
            @Nullable LocalDate... days) {
        periods.settle(given(concerned(record, joining), days), late(record, action, version), at);
    }

    /** The same for what concerns only the periods with all days from one to another. */
    public void settleThroughout(
            LedgerRecord record,
            Collection<String> joining,
            String action,
            Instant at,
            LocalDate first,
            LocalDate last) {
        Concern concern = Concern.throughout(concerned(record, joining), first, last);
        periods.settle(List.of(concern), late(record, action, record.version()), at);
    }

    /** Writes down under the closings of some organisations what may move figures of days that they have closed. */
    public void noteWithin(
            LedgerRecord record,
            Collection<String> organizations,
            String action,
            Instant at,
            LocalDate first,
            LocalDate last) {
        periods.note(
                List.of(Concern.within(Set.copyOf(organizations), first, last)),
                late(record, action, record.version()),
                at);
    }

    private static Late late(LedgerRecord record, String action, int version) {
        return new Late(record.kind(), record.id(), record.number(), record.organizationId(), version, action);
    }

    private static Set<String> concerned(LedgerRecord record, Collection<String> joining) {
        Set<String> concerned = new LinkedHashSet<>(record.hosts());
        concerned.addAll(joining);
        return concerned;
    }

    private static List<Concern> given(Set<String> organizations, @Nullable LocalDate... days) {
        return Arrays.stream(days)
                .filter(Objects::nonNull)
                .distinct()
                .map(day -> Concern.on(organizations, day))
                .toList();
    }
}
