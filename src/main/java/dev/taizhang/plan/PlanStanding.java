package dev.taizhang.plan;

import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.metric.Question;
import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.metric.Questions;
import dev.taizhang.metric.Questions.Asked;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.plan.PlanReckoning.Reckoned;
import dev.taizhang.platform.concurrency.Shown;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far plans have come. */
@ApplicationScoped
class PlanStanding {

    private static final QuestionParameters NOW = new QuestionParameters(null, null);

    private final PlanLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final PlanReckoning reckoning;
    private final Questions questions;
    private final OrganizationReferences organizations;

    PlanStanding(
            PlanLedger ledger,
            RecordBook book,
            RecordQueries queries,
            PlanReckoning reckoning,
            Questions questions,
            OrganizationReferences organizations) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.reckoning = reckoning;
        this.questions = questions;
        this.organizations = organizations;
    }

    /** Of a plan the caller may read, in the version in force; its tag moves with whatever it rests on. */
    @Transactional
    Shown<PlanProgress> of(String id) {
        LedgerRecord record = book.readable(ledger, id);
        Plan plan = queries.get(ledger, id).content();
        Asked asked = questions.ask(
                responsible(record, plan), true, plan.period(), NOW, "plan|" + id + "|" + record.editCounter());
        Question question = asked.question();
        List<Reckoned> items = plan.items().stream()
                .map(item -> new Reckoned(id, item, question.period().start()))
                .toList();
        return new Shown<>(
                new PlanProgress(
                        id,
                        record.number(),
                        plan.title(),
                        plan.period(),
                        question.through(),
                        reckoning.of(items, question)),
                asked.etag());
    }

    /**
     * The keeper, and whoever is responsible for an item wherever it stands by now: with all below them, theirs are the
     * records that the progress rests on.
     */
    private List<String> responsible(LedgerRecord record, Plan plan) {
        return Stream.concat(
                        Stream.of(record.organizationId()),
                        plan.items().stream()
                                .map(item -> organizations.find(item.responsibleOrganization()))
                                .flatMap(Optional::stream)
                                .map(OrganizationName::id))
                .distinct()
                .toList();
    }
}
