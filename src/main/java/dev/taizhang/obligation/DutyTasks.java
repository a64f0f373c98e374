package dev.taizhang.obligation;

import dev.taizhang.account.OwnOffices;
import dev.taizhang.ledger.Dues;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.TaskKind;
import dev.taizhang.ledger.TaskSource;
import dev.taizhang.metric.Question;
import dev.taizhang.organization.Tree;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.text.Messages;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/**
 * Duties of the organisations for which the caller enters records: those whose period ends soon or has ended and that may
 * still be met, and the one that was missed last, which what is entered late may still meet. Those of organisations further
 * down wait for their own people, where they have any.
 */
@ApplicationScoped
class DutyTasks implements TaskSource {

    /** Of so many organisations duties are shown: whoever answers for more of them has the list. */
    private static final int MOST = 500;

    private final RulesInForce rules;
    private final Duties duties;
    private final RecordBook book;
    private final ObligationRuleLedger ledger;
    private final OwnOffices offices;
    private final Trees trees;
    private final OfficeClock clock;
    private final Messages messages;
    private final DataSource pool;

    DutyTasks(
            RulesInForce rules,
            Duties duties,
            RecordBook book,
            ObligationRuleLedger ledger,
            OwnOffices offices,
            Trees trees,
            OfficeClock clock,
            Messages messages,
            DataSource pool) {
        this.rules = rules;
        this.duties = duties;
        this.book = book;
        this.ledger = ledger;
        this.offices = offices;
        this.trees = trees;
        this.clock = clock;
        this.messages = messages;
        this.pool = pool;
    }

    @Override
    @Transactional
    public List<Task> tasks(Ask ask) {
        List<String> own = offices.ofCaller(Role.CLERK);
        Map<String, Integer> places =
                IntStream.range(0, own.size()).boxed().collect(Collectors.toMap(own::get, Function.identity()));
        List<Instance> waiting = waiting(own);
        Map<String, LedgerRecord> records =
                book.withIds(waiting.stream().map(one -> one.rule().id()).collect(Collectors.toSet())).stream()
                        .collect(Collectors.toMap(LedgerRecord::id, Function.identity()));
        return waiting.stream()
                .map(one -> task(
                        one,
                        Objects.requireNonNull(records.get(one.rule().id())),
                        Objects.requireNonNull(places.get(one.organizationId()))))
                .filter(task -> ask.after() == null || task.position().compareTo(ask.after()) > 0)
                .sorted((one, other) -> one.position().compareTo(other.position()))
                .limit(ask.limit())
                .toList();
    }

    /** Two periods of each duty at most are looked at, and what can meet duties of one kind is read once. */
    private List<Instance> waiting(List<String> own) {
        Tree tree = trees.now();
        Instant now = clock.now();
        List<RuleInForce> owed = own.isEmpty() ? List.of() : rules.of(own, tree, now);
        List<String> owing = own.stream()
                .filter(id -> owed.stream().anyMatch(rule -> rule.owing().contains(id)))
                .limit(MOST)
                .toList();
        List<Instance> waiting = new ArrayList<>();
        if (owing.isEmpty()) {
            return waiting;
        }
        try (Connection connection = pool.getConnection()) {
            duties.give(connection, question(owing.getFirst(), tree, now), owed, this::looked, owing, one -> {
                if (waits(one)) {
                    waiting.add(one);
                }
            });
            return waiting;
        } catch (SQLException e) {
            throw new IllegalStateException("Duties could not be read", e);
        }
    }

    /** How duties stand today, whoever's they are; of which periods, each rule says. */
    private Question question(String any, Tree tree, Instant now) {
        LocalDate today = clock.today();
        Period day = Period.parse(today + "/" + today).orElseThrow();
        return new Question(tree.name(any).orElseThrow(), tree, Set.of(), day, today, now);
    }

    /** From the period before the one whose last grace day may be today, through the present one. */
    private Period looked(RuleInForce rule) {
        Frequency frequency = rule.terms().frequency();
        LocalDate today = clock.today();
        Period first = frequency.after(frequency.on(today.minusDays(rule.terms().graceDays())), -1);
        Period last = frequency.on(today);
        return Period.parse(first.start() + "/" + last.end()).orElseThrow();
    }

    private boolean waits(Instance one) {
        LocalDate today = clock.today();
        return switch (one.state()) {
            case OPEN -> !one.dueOn().isAfter(Dues.lastSoon(today));
            // The one after it is not missed yet.
            case MISSED -> !following(one).isBefore(today);
            case MET, MET_LATE, WAIVED -> false;
        };
    }

    /** The last day on which the duty of the following period can be met. */
    private static LocalDate following(Instance one) {
        Terms terms = one.rule().terms();
        return terms.graceUntil(terms.frequency().after(one.period(), 1));
    }

    /** @param no tells the organisations of a caller apart that owe the same */
    private Task task(Instance one, LedgerRecord rule, int no) {
        Instant since = clock.startOf(
                one.state() == ObligationState.MISSED
                        ? one.graceUntil().plusDays(1)
                        : one.period().start());
        String period = one.period().code();
        return new Task(
                new Position(one.dueOn(), since, rule.id(), TaskKind.MEET_OBLIGATION, no),
                null,
                rule.kind(),
                ledger.path(),
                rule.number(),
                rule.externalKey(),
                messages.get(messages.locale(), "labels.task.duty", one.rule().title(), period),
                one.organizationId(),
                period,
                one.state().name(),
                RecordBook.etag(rule),
                null,
                List.of());
    }
}
