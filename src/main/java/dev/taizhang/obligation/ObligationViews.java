package dev.taizhang.obligation;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.metric.Happenings;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.RecordLines;
import dev.taizhang.metric.RecordLines.RecordLine;
import dev.taizhang.obligation.ObligationView.MetBy;
import dev.taizhang.obligation.ObligationView.WaivedBy;
import dev.taizhang.obligation.ObligationsOfPeriod.Owed;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Shows duties: with what met them, and to each caller what it may read of that. */
@ApplicationScoped
class ObligationViews {

    private static final int CHUNK = 1000;

    private final Happenings happenings;
    private final RecordLines lines;
    private final Ledgers ledgers;
    private final Access access;
    private final OfficeClock clock;

    ObligationViews(Happenings happenings, RecordLines lines, Ledgers ledgers, Access access, OfficeClock clock) {
        this.happenings = happenings;
        this.lines = lines;
        this.ledgers = ledgers;
        this.access = access;
        this.clock = clock;
    }

    /** Which of these would not have been met by what was known when their grace days ended, by id. */
    Set<String> enteredLate(Connection connection, List<Instance> instances, Question question) throws SQLException {
        Map<Period, List<Instance>> byPeriod = instances.stream()
                .filter(instance -> instance.state() == ObligationState.MET)
                .collect(Collectors.groupingBy(Instance::period));
        Set<String> late = new HashSet<>();
        for (Map.Entry<Period, List<Instance>> entry : byPeriod.entrySet()) {
            Map<String, Instant> known = known(connection, entry.getKey(), entry.getValue(), question.asOf());
            entry.getValue().stream()
                    .filter(instance -> isLate(instance, known))
                    .forEach(instance -> late.add(instance.id()));
        }
        return late;
    }

    private Map<String, Instant> known(Connection connection, Period period, List<Instance> instances, Instant asOf)
            throws SQLException {
        List<String> records = instances.stream()
                .flatMap(instance -> instance.own().stream())
                .map(Event::recordId)
                .distinct()
                .toList();
        Map<String, Instant> known = new HashMap<>();
        for (int from = 0; from < records.size(); from += CHUNK) {
            List<String> chunk = records.subList(from, Math.min(from + CHUNK, records.size()));
            known.putAll(happenings.knownSince(connection, chunk, period.start(), period.end(), asOf));
        }
        return known;
    }

    /** Whether too few of all that met it, not only of the earliest, were known in time. */
    private boolean isLate(Instance instance, Map<String, Instant> known) {
        long inTime = instance.own().stream()
                .map(event -> Optional.ofNullable(known.get(event.recordId())))
                .filter(at -> at.isEmpty() || !clock.dayOf(at.get()).isAfter(instance.graceUntil()))
                .count();
        return inTime < instance.rule().terms().atLeast();
    }

    /** Everything there is to show, whoever asks. */
    List<ObligationView> whole(List<Instance> instances, Set<String> enteredLate, Question question) {
        Map<String, Integer> versions = new HashMap<>();
        instances.forEach(instance ->
                instance.metBy().forEach(event -> versions.merge(event.recordId(), event.recordVersion(), Math::max)));
        Map<String, RecordLine> named = lines.of(versions);
        return instances.stream()
                .map(instance -> view(instance, enteredLate.contains(instance.id()), named, question))
                .toList();
    }

    private ObligationView view(
            Instance instance, boolean enteredLate, Map<String, RecordLine> named, Question question) {
        OrganizationName name = question.tree()
                .nameOn(instance.organizationId(), question.through())
                .orElseThrow();
        return new ObligationView(
                instance.rule().label(),
                instance.rule().id(),
                instance.rule().title(),
                name.code(),
                name.name(),
                instance.period().code(),
                instance.state(),
                instance.done(),
                instance.rule().terms().atLeast(),
                instance.dueOn(),
                instance.graceUntil(),
                instance.metBy().stream().map(event -> metBy(event, named)).toList(),
                0,
                enteredLate,
                instance.waiver().map(WaivedBy::of).orElse(null));
    }

    private MetBy metBy(Event event, Map<String, RecordLine> named) {
        RecordLine line = Objects.requireNonNull(named.get(event.recordId()));
        String ledger = ledgers.ofKind(line.kind()).map(Ledger::href).orElseThrow();
        return new MetBy(
                line.kind(),
                line.id(),
                line.number(),
                line.externalKey(),
                line.title(),
                event.on(),
                ledger + "/" + line.id());
    }

    /** What the caller may read of them: whose figures it does not see are left out, records it may not read withheld. */
    List<ObligationView> readable(List<ObligationView> whole, Question question) {
        Scope visible = access.visible();
        Scope readable = access.readable();
        Map<String, Integer> records = new HashMap<>();
        whole.forEach(view -> view.metBy().forEach(record -> records.put(record.recordId(), 0)));
        Map<String, RecordLine> named = readable.everything() ? Map.of() : lines.of(records);
        return whole.stream()
                .filter(view ->
                        holds(visible, question.tree().idOf(view.organization()).orElse("")))
                .map(view -> view.with(
                        view.metBy().stream()
                                .filter(record -> readable.everything()
                                        || Objects.requireNonNull(named.get(record.recordId())).hosts().stream()
                                                .anyMatch(host -> holds(readable, host)))
                                .toList(),
                        holds(
                                        readable,
                                        question.tree()
                                                .idOf(view.organization())
                                                .orElse(""))
                                ? view.waiver()
                                : null))
                .toList();
    }

    /** The clauses of those whose figures the caller sees. */
    SortedMap<String, Owed> visible(SortedMap<String, Owed> whole) {
        Scope visible = access.visible();
        SortedMap<String, Owed> shown = new TreeMap<>(whole);
        shown.values().removeIf(owed -> !holds(visible, owed.organizationId()));
        return shown;
    }

    private static boolean holds(Scope scope, String organizationId) {
        return scope.everything() || scope.organizationIds().contains(organizationId);
    }
}
