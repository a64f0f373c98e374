package dev.taizhang.obligation;

import dev.taizhang.metric.Happened;
import dev.taizhang.metric.Happenings;
import dev.taizhang.metric.Happenings.Happening;
import dev.taizhang.metric.Happenings.Window;
import dev.taizhang.metric.Question;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Reads what can meet duties: what happened is read once for all duties that look at the same kind of record. */
@ApplicationScoped
class DutyHistories {

    private final Happenings happenings;

    DutyHistories(Happenings happenings) {
        this.happenings = happenings;
    }

    /** A duty, and the periods that are asked about, in their order; at least one. */
    record Asked(RuleInForce rule, List<Period> periods) {

        Asked {
            periods = List.copyOf(periods);
        }

        Period first() {
            return periods.getFirst();
        }

        Period last() {
            return periods.getLast();
        }

        boolean owedBy(String organization) {
            return rule.owing().contains(organization);
        }
    }

    /** What happened at an organisation from a period on whose events none before it can have spent. */
    record History(Period from, List<Event> events) {

        History {
            events = List.copyOf(events);
        }
    }

    /** What happened, by the id of each duty, at each of the organisations that owe it. */
    Map<String, Map<String, History>> of(
            Connection connection, Question question, List<Asked> duties, Collection<String> organizations)
            throws SQLException {
        Map<String, List<Looking>> byKind = duties.stream()
                .map(duty -> new Looking(duty, organizations, question.through()))
                .collect(Collectors.groupingBy(looking -> looking.duty.rule().recordKind()));
        for (Map.Entry<String, List<Looking>> entry : byKind.entrySet()) {
            look(connection, question, entry.getKey(), entry.getValue());
        }
        return byKind.values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(looking -> looking.duty.rule().id(), looking -> looking.histories));
    }

    /**
     * Reads what happened from the first period asked about; and where its first days could have been spent on the period
     * before it, as far back as it takes, in steps that double. Most of the time that is not at all.
     */
    private void look(Connection connection, Question question, String recordKind, List<Looking> all)
            throws SQLException {
        List<Looking> unclear = new ArrayList<>(all);
        unclear.removeIf(Looking::isClear);
        for (int step = 1; !unclear.isEmpty(); step *= 2) {
            Happened happened = happenings.in(connection, window(question, recordKind, unclear));
            for (Looking one : unclear) {
                one.take(happened);
                one.goBack(step);
            }
            unclear.removeIf(Looking::isClear);
        }
    }

    /** All that some duties are still to be held against. */
    private static Window window(Question question, String recordKind, List<Looking> some) {
        Set<String> organizations = new TreeSet<>();
        some.forEach(one -> organizations.addAll(one.unclear));
        return new Window(
                recordKind,
                organizations,
                some.stream()
                        .map(one -> one.from.start())
                        .min(LocalDate::compareTo)
                        .orElseThrow(),
                some.stream().map(one -> one.last).max(LocalDate::compareTo).orElseThrow(),
                question.through(),
                question.asOf());
    }

    /** How far back one duty has been looked at, and where that is not yet far enough. */
    private static final class Looking {

        private final Asked duty;
        private final LocalDate last;
        private final Map<String, History> histories = new HashMap<>();
        private final Set<String> unclear;
        private Period from;

        Looking(Asked duty, Collection<String> organizations, LocalDate through) {
            LocalDate end = duty.rule().terms().graceUntil(duty.last());
            this.duty = duty;
            this.last = end.isBefore(through) ? end : through;
            this.unclear = organizations.stream().filter(duty::owedBy).collect(Collectors.toCollection(TreeSet::new));
            this.from = duty.first();
        }

        boolean isClear() {
            return unclear.isEmpty();
        }

        void take(Happened happened) {
            RuleInForce rule = duty.rule();
            Map<String, List<Event>> events = new HashMap<>();
            for (Happening happening : happened.between(from.start(), last, rule::takes)) {
                events.computeIfAbsent(happening.organizationId(), id -> new ArrayList<>())
                        .add(new Event(happening.on(), happening.recordId(), happening.recordVersion()));
            }
            boolean beginning = !rule.terms().owedFor(rule.terms().frequency().after(from, -1));
            for (String organization : Set.copyOf(unclear)) {
                List<Event> own = events.getOrDefault(organization, List.of());
                if (beginning || Fulfilment.untouched(rule.terms(), from, own)) {
                    histories.put(organization, new History(from, own));
                    unclear.remove(organization);
                }
            }
        }

        /** So many periods, but not before the first one owed. */
        void goBack(int steps) {
            Terms terms = duty.rule().terms();
            Period earlier = terms.frequency().after(from, -steps);
            while (!terms.owedFor(earlier) && earlier.start().isBefore(from.start())) {
                earlier = terms.frequency().after(earlier, 1);
            }
            from = earlier;
        }
    }
}
