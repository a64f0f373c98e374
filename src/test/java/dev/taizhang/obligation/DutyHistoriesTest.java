package dev.taizhang.obligation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.metric.Question;
import dev.taizhang.organization.Tree;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import dev.taizhang.support.Bodies;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What can meet duties is read once for all that look at the same kind of record, and each stands as if it were alone. */
@QuarkusTest
class DutyHistoriesTest {

    private static final Period YEAR = Period.parse("2022").orElseThrow();

    private final Duties duties;
    private final RulesInForce rules;
    private final Trees trees;
    private final OfficeClock clock;
    private final DataSource pool;

    private Staff staff;
    private Staff below;

    DutyHistoriesTest(Duties duties, RulesInForce rules, Trees trees, OfficeClock clock, DataSource pool) {
        this.duties = duties;
        this.rules = rules;
        this.trees = trees;
        this.clock = clock;
        this.pool = pool;
    }

    @BeforeEach
    void hire() {
        staff = Staff.hired();
        below = Staff.below(staff.organization());
        for (String day : List.of("2021-12-30", "2022-01-03", "2022-01-08", "2022-04-02", "2022-04-20", "2022-10-09")) {
            Duty.heard(staff, day);
        }
        Duty.heard(below, "2022-07-04");
        Entered article = Press.approved(staff);
        Press.publish(article, staff, Press.channel(staff, "WECHAT"), "2022-02-01", 1);
        Press.publish(article, staff, Press.channel(staff, "BRIEF"), "2022-05-01", 2);
        Press.publish(article, staff, Press.channel(staff, "BRIEF"), "2022-08-01", 3);
    }

    @Test
    void eachStandsAsIfItWereAlone() throws SQLException {
        List<RuleInForce> all = imposed();
        for (String through : List.of("2022-01-05", "2022-04-04", "2022-07-15", "2022-12-31")) {
            for (Function<RuleInForce, Period> span :
                    List.<Function<RuleInForce, Period>>of(rule -> YEAR, this::last)) {
                List<Instance> alone = new ArrayList<>();
                for (RuleInForce rule : all) {
                    alone.addAll(given(List.of(rule), through, span, new AtomicInteger()));
                }
                assertTrue(through.compareTo("2022-04") < 0 || !alone.isEmpty());
                assertEquals(alone, given(all, through, span, new AtomicInteger()), through);
            }
        }
    }

    @Test
    void asMuchIsReadForManyAsForOne() throws SQLException {
        List<RuleInForce> meetings = imposed().stream()
                .filter(rule -> rule.recordKind().equals("MEETING"))
                .filter(rule -> rule.terms().graceDays() == 0)
                .toList();
        assertEquals(2, meetings.size());
        AtomicInteger ofOne = new AtomicInteger();
        AtomicInteger ofAll = new AtomicInteger();
        given(meetings.subList(0, 1), "2022-12-31", rule -> YEAR, ofOne);
        given(meetings, "2022-12-31", rule -> YEAR, ofAll);
        assertTrue(ofOne.get() > 0);
        assertEquals(ofOne.get(), ofAll.get());
    }

    /** Duties that differ in their periods, their days of grace, who owes them and what meets them. */
    private List<RuleInForce> imposed() {
        Map<String, Object> both =
                Bodies.with(Duty.hearing(staff), "organizations", List.of(staff.organization(), below.organization()));
        impose(both, "QUARTER", 10, "2021-01-01");
        impose(both, "MONTH", 5, "2021-07-01");
        impose(Duty.hearing(staff), "YEAR", 0, "2020-01-01");
        impose(both, "HALF", 0, "2022-01-01");
        Map<String, Object> articles = Bodies.with(Duty.hearing(staff), "recordKind", "ARTICLE");
        impose(Bodies.with(articles, "filter", Map.of()), "MONTH", 20, "2022-01-01");
        impose(Bodies.with(articles, "filter", Map.of("channelType", "BRIEF")), "QUARTER", 0, "2022-04-01");
        List<RuleInForce> found =
                rules.of(List.of(staff.organization(), below.organization()), trees.now(), clock.now());
        assertEquals(6, found.size());
        return found;
    }

    private void impose(Map<String, Object> body, String frequency, int graceDays, String from) {
        Map<String, Object> more = Bodies.with(
                Bodies.with(Bodies.with(body, "frequency", frequency), "graceDays", graceDays), "effectiveFrom", from);
        Duty.confirmed(staff, Bodies.without(more, "code"));
    }

    /** Half a year for duties of a month, else a year. */
    private Period last(RuleInForce rule) {
        return rule.terms().frequency() == Frequency.MONTH
                ? Period.parse("2022-S2").orElseThrow()
                : YEAR;
    }

    private List<Instance> given(
            List<RuleInForce> some, String through, Function<RuleInForce, Period> span, AtomicInteger statements)
            throws SQLException {
        Tree tree = trees.now();
        Question question = new Question(
                tree.name(staff.organization()).orElseThrow(),
                tree,
                Set.of(),
                YEAR,
                LocalDate.parse(through),
                clock.now());
        List<Instance> given = new ArrayList<>();
        try (Connection connection = pool.getConnection()) {
            duties.give(
                    counting(connection, statements),
                    question,
                    some,
                    span,
                    List.of(staff.organization(), below.organization()),
                    given::add);
        }
        return given;
    }

    private static Connection counting(Connection connection, AtomicInteger statements) {
        return (Connection) Proxy.newProxyInstance(
                DutyHistoriesTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, given) -> {
                    if (method.getName().equals("prepareStatement")) {
                        statements.incrementAndGet();
                    }
                    try {
                        return method.invoke(connection, given);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }
}
