package dev.taizhang.ledger;

import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/** Checks that the bodies of all ledgers share: the day is thinkable, the organisations exist on it. */
@ApplicationScoped
public class ContentChecks {

    private static final LocalDate EARLIEST = LocalDate.of(1949, 10, 1);
    private static final LocalDate LATEST = LocalDate.of(2199, 12, 31);

    private final OrganizationReferences organizations;
    private final OfficeClock clock;

    ContentChecks(OrganizationReferences organizations, OfficeClock clock) {
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * Checks the organisation of a record and the day it is about.
     *
     * @param organization null when its own fault is already known
     * @param day null when its own fault is already known
     * @param dayField name of the member that holds the day
     */
    public void check(
            @Nullable String organization,
            @Nullable LocalDate day,
            String dayField,
            String pointerPrefix,
            Faults faults) {
        day(day, pointerPrefix + "/" + dayField, faults);
        organizations.check(organization, day, pointerPrefix + "/organization", faults);
    }

    /** Checks that a day is thinkable. */
    public static void day(@Nullable LocalDate day, String pointer, Faults faults) {
        if (day != null && (day.isBefore(EARLIEST) || day.isAfter(LATEST))) {
            faults.add(pointer, "OUT_OF_RANGE", EARLIEST, LATEST);
        }
    }

    /** Checks a day on which something has happened: it is thinkable, and not to come (ADR 0073). */
    public void happened(@Nullable LocalDate day, String pointer, Faults faults) {
        notAfter(day, clock.today(), pointer, faults);
    }

    /** Checks a day for which something is promised: it is thinkable, and within ten years (ADR 0073). */
    public void promised(@Nullable LocalDate day, String pointer, Faults faults) {
        notAfter(day, clock.lastPromised(), pointer, faults);
    }

    private static void notAfter(@Nullable LocalDate day, LocalDate last, String pointer, Faults faults) {
        if (day != null && day.isAfter(last)) {
            faults.add(pointer, "TOO_LATE", last);
        } else {
            day(day, pointer, faults);
        }
    }

    /** Checks the last day of something that has no day before its first. */
    public static void span(
            @Nullable LocalDate from, String fromField, @Nullable LocalDate to, String pointer, Faults faults) {
        day(to, pointer, faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(pointer, "BEFORE_START", fromField);
        }
    }

    /** Checks a reference to another organisation. */
    public void reference(@Nullable String idOrCode, @Nullable LocalDate day, String pointer, Faults faults) {
        organizations.check(idOrCode, day, pointer, faults);
    }

    /** Checks co-hosts: each exists, none twice, none the lead itself. */
    public void coHosts(
            @Nullable String lead,
            @Nullable List<String> coHosts,
            @Nullable LocalDate day,
            String pointerPrefix,
            Faults faults) {
        if (coHosts == null) {
            return;
        }
        Set<String> seen = new HashSet<>();
        if (lead != null) {
            organizations.find(lead).ifPresent(name -> seen.add(name.id()));
        }
        for (int i = 0; i < coHosts.size(); i++) {
            String pointer = pointerPrefix + "/coHosts/" + i;
            String coHost = coHosts.get(i);
            organizations.check(coHost, day, pointer, faults);
            if (coHost != null
                    && organizations
                            .find(coHost)
                            .map(name -> !seen.add(name.id()))
                            .orElse(false)) {
                faults.add(pointer, "DUPLICATE");
            }
        }
    }

    /** Checks that items are numbered with different numbers. */
    public static <T> void distinctNumbers(
            List<T> items, ToIntFunction<? super T> number, String pointer, Faults faults) {
        distinctNumbers(items, number, pointer, "no", faults);
    }

    /** The same, where the number is not called {@code no}. */
    public static <T> void distinctNumbers(
            List<T> items, ToIntFunction<? super T> number, String pointer, String member, Faults faults) {
        Set<Integer> seen = new HashSet<>();
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            // A number that is missing or out of range is known as a fault of its own.
            int no = item == null ? 0 : number.applyAsInt(item);
            if (no > 0 && !seen.add(no)) {
                faults.add(pointer + "/" + i + "/" + member, "DUPLICATE");
            }
        }
    }
}
