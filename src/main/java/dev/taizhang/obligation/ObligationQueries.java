package dev.taizhang.obligation;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.metric.Questions;
import dev.taizhang.obligation.ObligationMatrix.Row;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.database.Snapshots;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists duties and how they stand, page by page, to callers who see the figures of those who owe them. */
@ApplicationScoped
class ObligationQueries {

    private final Questions questions;
    private final Access access;
    private final Trees trees;
    private final OfficeClock clock;
    private final RulesInForce rules;
    private final Duties duties;
    private final ObligationViews views;
    private final Snapshots snapshots;
    private final Cursors cursors;

    ObligationQueries(
            Questions questions,
            Access access,
            Trees trees,
            OfficeClock clock,
            RulesInForce rules,
            Duties duties,
            ObligationViews views,
            Snapshots snapshots,
            Cursors cursors) {
        this.questions = questions;
        this.access = access;
        this.trees = trees;
        this.clock = clock;
        this.rules = rules;
        this.duties = duties;
        this.views = views;
        this.snapshots = snapshots;
        this.cursors = cursors;
    }

    /** What was found for a list, and what was asked. */
    private record Found(Question question, List<Instance> instances, Set<String> enteredLate) {}

    /** A page of duties by organisation, rule and period. */
    Page<ObligationView> list(ObligationSelection selection, QuestionParameters parameters, PageRequest page) {
        String listKey = selection.key("obligations") + "|" + parameters;
        List<String> after = cursors.after(listKey, page).orElse(List.of());
        Question question = question(selection, parameters);
        List<RuleInForce> wanted = wanted(selection, question);
        Predicate<Instance> shown =
                instance -> chosen(selection, question, instance) && follows(question, instance, after);
        Found found = snapshots.read(connection -> {
            List<Instance> instances = collect(connection, question, wanted, after, shown, page.limit() + 1);
            return new Found(question, instances, views.enteredLate(connection, instances, question));
        });
        Page<Instance> cut =
                cursors.cut(listKey, found.instances(), page.limit(), instance -> position(question, instance));
        return cut.with(views.readable(views.whole(cut.items(), found.enteredLate(), question), question));
    }

    /** One duty by organisation and period. */
    ObligationMatrix matrix(ObligationSelection selection, QuestionParameters parameters) {
        Question question = question(selection, parameters);
        RuleInForce rule = wanted(selection, question).getFirst();
        List<String> organizations = owing(question, List.of(rule));
        Found found = snapshots.read(connection -> {
            List<Instance> instances = new ArrayList<>();
            duties.give(connection, question, List.of(rule), organizations, instance -> {
                if (chosen(selection, question, instance)) {
                    instances.add(instance);
                }
            });
            return new Found(question, instances, views.enteredLate(connection, instances, question));
        });
        List<Instance> shown = found.instances();
        Map<String, List<Instance>> cells = shown.stream().collect(Collectors.groupingBy(Instance::organizationId));
        return new ObligationMatrix(
                rule.label(),
                rule.id(),
                rule.title(),
                shown.stream()
                        .map(one -> one.period().code())
                        .distinct()
                        .sorted()
                        .toList(),
                organizations.stream()
                        .map(id -> Row.of(
                                question.tree().nameOn(id, question.through()).orElseThrow(),
                                cells.getOrDefault(id, List.of()),
                                found.enteredLate()))
                        .toList());
    }

    private List<Instance> collect(
            Connection connection,
            Question question,
            List<RuleInForce> wanted,
            List<String> after,
            Predicate<Instance> shown,
            int limit)
            throws SQLException {
        List<String> organizations = owing(question, wanted).stream()
                .filter(id -> after.isEmpty() || Duties.codeOf(question, id).compareTo(after.getFirst()) >= 0)
                .toList();
        List<Instance> found = new ArrayList<>();
        // By organisation, so that a page costs no more than the organisations it shows.
        for (int from = 0; from < organizations.size() && found.size() < limit; from += Duties.CHUNK) {
            List<String> chunk = organizations.subList(from, Math.min(from + Duties.CHUNK, organizations.size()));
            List<Instance> here = new ArrayList<>();
            duties.give(connection, question, wanted, chunk, instance -> {
                if (shown.test(instance)) {
                    here.add(instance);
                }
            });
            here.sort(order(question));
            found.addAll(here.subList(0, Math.min(here.size(), limit - found.size())));
        }
        return found;
    }

    /** Those of the question who owe any of these, by their codes, whose figures the caller sees today. */
    private List<String> owing(Question question, List<RuleInForce> wanted) {
        Scope visible = access.visible();
        Set<String> owing = wanted.stream()
                .flatMap(rule -> rule.owing().stream())
                .filter(question.subtree()::contains)
                .filter(id -> visible.everything() || visible.organizationIds().contains(id))
                .collect(Collectors.toSet());
        return Duties.inOrder(question, owing);
    }

    private static Comparator<Instance> order(Question question) {
        return Comparator.comparing((Instance instance) -> Duties.codeOf(question, instance.organizationId()))
                .thenComparing(instance -> instance.rule().label())
                .thenComparing(instance -> instance.rule().id())
                .thenComparing(Instance::dueOn);
    }

    private static List<String> position(Question question, Instance instance) {
        return List.of(
                Duties.codeOf(question, instance.organizationId()),
                instance.rule().label(),
                instance.rule().id(),
                instance.dueOn().toString());
    }

    private static boolean follows(Question question, Instance instance, List<String> after) {
        List<String> here = position(question, instance);
        for (int i = 0; i < after.size(); i++) {
            int compared = here.get(i).compareTo(after.get(i));
            if (compared != 0) {
                return compared > 0;
            }
        }
        return after.isEmpty();
    }

    private static boolean chosen(ObligationSelection selection, Question question, Instance instance) {
        Integer dueWithin = selection.dueWithin();
        boolean state = selection.state().isEmpty() || selection.state().contains(instance.state());
        boolean due = dueWithin == null
                || (instance.state() == ObligationState.OPEN
                        && !instance.dueOn().isAfter(question.through().plusDays(dueWithin)));
        return state && due;
    }

    /** The duties asked for; a name that none has is not answered as if it had not been sent. */
    private List<RuleInForce> wanted(ObligationSelection selection, Question question) {
        List<RuleInForce> all = rules.of(question.subtree(), question.tree(), question.asOf());
        String name = selection.rule();
        if (name == null) {
            return all;
        }
        List<RuleInForce> named =
                all.stream().filter(rule -> rule.names().contains(name)).toList();
        if (named.isEmpty()) {
            throw fault("/rule", "UNKNOWN_OBLIGATION_RULE", name);
        }
        return named;
    }

    private Question question(ObligationSelection selection, QuestionParameters parameters) {
        LocalDate through = parameters.through() != null
                ? parameters.through()
                : parameters.asOf() != null ? clock.dayOf(parameters.asOf().toInstant()) : clock.today();
        String period = selection.period() != null ? selection.period() : period(selection, through);
        return questions
                .ask(asked(selection), selection.below(), period, parameters, "obligations")
                .question();
    }

    private static String period(ObligationSelection selection, LocalDate through) {
        int year = through.getYear();
        return selection.dueWithin() == null ? Integer.toString(year) : (year - 1) + "-01-01/" + year + "-12-31";
    }

    /** Ids of the organisations asked about. */
    private Collection<String> asked(ObligationSelection selection) {
        @Nullable String top = selection.top();
        if (top == null) {
            Scope visible = access.visible();
            return visible.everything() ? trees.now().ids() : visible.organizationIds();
        }
        Optional<String> id = trees.now().idOf(top).filter(access::maySeeFigures);
        return List.of(id.orElseThrow(() -> fault(
                top.equals(selection.organization()) ? "/organization" : "/subtree", "UNKNOWN_ORGANIZATION", top)));
    }

    private static Problem fault(String pointer, String code, String value) {
        Faults faults = new Faults();
        faults.add(pointer, code, value);
        return Problem.invalidParameters(faults);
    }
}
