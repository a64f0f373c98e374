package dev.taizhang.ledger;

import dev.taizhang.closing.ClosedPeriods;
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
        periods.requireOpen(organizations, given(days));
    }

    /** Refuses to prepare a change of a record with a day in a closed period. */
    public void prepare(LedgerRecord record, Collection<String> joining, @Nullable LocalDate... days) {
        periods.requireOpen(concerned(record, joining), given(days));
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
        Late late = new Late(record.kind(), record.id(), record.number(), record.organizationId(), version, action);
        periods.settle(concerned(record, joining), given(days), late, at);
    }

    private static Set<String> concerned(LedgerRecord record, Collection<String> joining) {
        Set<String> concerned = new LinkedHashSet<>(record.hosts());
        concerned.addAll(joining);
        return concerned;
    }

    private static List<LocalDate> given(@Nullable LocalDate... days) {
        return Arrays.stream(days).filter(Objects::nonNull).distinct().toList();
    }
}
