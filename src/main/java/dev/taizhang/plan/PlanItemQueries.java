package dev.taizhang.plan;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.metric.Questions;
import dev.taizhang.organization.Trees;
import dev.taizhang.plan.PlanItemRepository.Position;
import dev.taizhang.plan.PlanItemRepository.Span;
import dev.taizhang.plan.PlanReckoning.Standing;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lists items across plans, by who keeps the plan or is to do the item, and how far each has come. */
@ApplicationScoped
class PlanItemQueries {

    /** How many items are looked at together. */
    private static final int CHUNK = 200;

    /** A page ends early, with a cursor, once so many were looked at: of many plans few items may be missed. */
    private static final int MOST_LOOKED_AT = 2000;

    private final Questions questions;
    private final PlanReckoning reckoning;
    private final Access access;
    private final Trees trees;
    private final OfficeClock clock;
    private final Cursors cursors;

    PlanItemQueries(
            Questions questions,
            PlanReckoning reckoning,
            Access access,
            Trees trees,
            OfficeClock clock,
            Cursors cursors) {
        this.questions = questions;
        this.reckoning = reckoning;
        this.access = access;
        this.trees = trees;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** A page by the days on which they are due. */
    Page<PlanItemView> list(PlanItemSelection selection, QuestionParameters parameters, PageRequest page) {
        String listKey = selection.key() + "|" + parameters;
        @Nullable
        Position after =
                cursors.after(listKey, page).map(PlanItemQueries::position).orElse(null);
        Scope readable = access.readable();
        Collection<String> asked = asked(selection, readable);
        if (asked.isEmpty()) {
            return new Page<>(List.of(), null);
        }
        Question question = question(asked, selection, parameters);
        LocalDate through = question.through();
        Span span = new Span(
                kept(selection, question, readable),
                selection.first(through),
                selection.last(through),
                question.asOf());
        return page(listKey, selection, span, after, page.limit(), question);
    }

    private Page<PlanItemView> page(
            String listKey,
            PlanItemSelection selection,
            Span span,
            @Nullable Position first,
            int limit,
            Question question) {
        List<Standing> found = new ArrayList<>();
        @Nullable Position after = first;
        boolean more = true;
        for (int seen = 0; more && found.size() <= limit && seen < MOST_LOOKED_AT; seen += CHUNK) {
            List<Standing> chunk = reckoning.due(span, after, CHUNK, question);
            chunk.stream()
                    .filter(one -> selection.takes(one.progress().state()))
                    .forEach(found::add);
            more = chunk.size() == CHUNK;
            after = chunk.isEmpty() ? after : chunk.getLast().position();
        }
        Page<Standing> shown = cursors.cut(listKey, found, limit, one -> position(one.position()));
        if (shown.next() == null && more && after != null) {
            shown = new Page<>(shown.items(), cursors.seal(listKey, position(after)));
        }
        return shown.map(one -> PlanItemView.of(one.plan(), one.progress()));
    }

    /**
     * As of now where no instant is named, for plans of others change what these are to do, and not their own revision; later
     * where the clock of another replica is ahead, and what was confirmed there is recorded after the present of this one.
     */
    private Question question(Collection<String> asked, PlanItemSelection selection, QuestionParameters parameters) {
        Question found = questions
                .ask(asked, selection.below(), Integer.toString(clock.today().getYear()), parameters, "plan-items")
                .question();
        Instant now = clock.now();
        return parameters.asOf() != null || found.asOf().isAfter(now)
                ? found
                : new Question(found.top(), found.tree(), found.subtree(), found.period(), found.through(), now);
    }

    /** Ids of the organisations asked about. */
    private Collection<String> asked(PlanItemSelection selection, Scope readable) {
        String top = selection.top();
        if (top != null) {
            return List.of(
                    trees.now().idOf(top).filter(access::mayRead).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND)));
        }
        return readable.everything() ? trees.now().ids() : readable.organizationIds();
    }

    /** Those of them that the caller reads today; null for all there are. */
    private static @Nullable Set<String> kept(PlanItemSelection selection, Question question, Scope readable) {
        if (readable.everything()) {
            return selection.top() == null ? null : question.subtree();
        }
        return question.subtree().stream()
                .filter(readable.organizationIds()::contains)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static List<String> position(Position place) {
        return List.of(place.dueOn().toString(), place.planId(), Integer.toString(place.no()));
    }

    private static Position position(List<String> sealed) {
        return new Position(LocalDate.parse(sealed.getFirst()), sealed.get(1), Integer.parseInt(sealed.getLast()));
    }
}
