package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordLifecycle;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.Settling;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way of an article from its draft to its publications and pick-ups; each step is a change of its record. */
@ApplicationScoped
public class ArticleWorkflow {

    private final ArticleLedger ledger;
    private final RecordBook book;
    private final RecordLifecycle lifecycle;
    private final RecordQueries queries;
    private final ArticleRepository articles;
    private final Reviewing reviewing;
    private final Placements placements;
    private final OrganizationReferences organizations;
    private final Settling settling;
    private final OfficeClock clock;
    private final ArticleMoves moves;

    ArticleWorkflow(
            ArticleLedger ledger,
            RecordBook book,
            RecordLifecycle lifecycle,
            RecordQueries queries,
            ArticleRepository articles,
            Reviewing reviewing,
            Placements placements,
            OrganizationReferences organizations,
            Settling settling,
            OfficeClock clock,
            ArticleMoves moves) {
        this.ledger = ledger;
        this.book = book;
        this.lifecycle = lifecycle;
        this.queries = queries;
        this.articles = articles;
        this.reviewing = reviewing;
        this.placements = placements;
        this.organizations = organizations;
        this.settling = settling;
        this.clock = clock;
        this.moves = moves;
    }

    /** Enters an article as a draft; answers its id. */
    @Transactional
    public String create(Article content, Provenance provenance) {
        Faults faults = new Faults();
        organizations.check(content.organization(), clock.today(), "/organization", faults);
        faults.throwIfAny();
        LedgerRecord record = book.open(ledger, content, ArticleState.DRAFT.name(), provenance);
        articles.persist(new ArticleProgress(record.id(), book.caller()));
        return record.id();
    }

    /** Enters a new draft with what another article says; answers its id. */
    @Transactional
    public String copy(String id) {
        return create(queries.get(ledger, id).content(), Provenance.ENTERED);
    }

    /** Puts other content into a draft. */
    @Transactional
    public void replace(String id, Article content, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.EDIT));
        moves.after(record, Transition.EDIT);
        lifecycle.replace(ledger, id, content, Expectation.NONE);
        articles.progress(id).draft(book.caller());
    }

    /** Hands the text in for review, which opens a round. */
    @Transactional
    public void submit(String id, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.SUBMIT));
        ArticleState next = moves.after(record, Transition.SUBMIT);
        String text = queries.get(ledger, id).content().text();
        Recording recording = book.step(record, "SUBMITTED", Digest.sha256(text));
        ArticleProgress progress = articles.progress(id);
        int round = progress.openRound(book.caller());
        articles.persist(new Submission(id, round, book.caller(), recording.at(), text));
        reviewing.arrive(record, progress, next, recording.at());
    }

    /**
     * Decides at the stage the article is in. Three different people pass it, none of them a drafter.
     *
     * @param reason needed for all decisions but PASS
     */
    @Transactional
    public void review(String id, Decision decision, @Nullable String reason, Expectation expectation) {
        reviewing.decide(id, decision, reason, expectation);
    }

    /** Voids an article that has not been published. */
    @Transactional
    public void voidArticle(String id, String reason, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(Transition.VOID));
        book.require(record, moves.roles(record, Transition.VOID));
        lifecycle.voidRecord(ledger, id, reason, null, Expectation.NONE);
        ArticleProgress progress = articles.progress(id);
        settleApproval(record, progress);
        progress.leaveStages();
    }

    /** With the article its approval no longer counts, which did so on its day. */
    private void settleApproval(LedgerRecord record, ArticleProgress progress) {
        Instant approvedAt = progress.approvedAt();
        Instant voidedAt = record.voidedAt();
        if (approvedAt != null && voidedAt != null) {
            settling.settle(record, List.of(), "VOIDED", record.version(), voidedAt, clock.dayOf(approvedAt));
        }
    }

    /** Enters a publication of an approved article; answers its number within the article. */
    @Transactional
    public int addPublication(String id, Publication publication, Expectation expectation) {
        return placements.add(id, publication, expectation);
    }

    /** Confirms a publication: from now on it counts, and the article is published. */
    @Transactional
    public void confirmPublication(String id, int no, Expectation expectation) {
        placements.confirm(id, PlacementKind.PUBLICATION, no, expectation);
    }

    /**
     * Withdraws a publication; the article is withdrawn with its last one.
     *
     * @param withdrawnOn the first day on which it no longer holds
     */
    @Transactional
    public void withdrawPublication(String id, int no, LocalDate withdrawnOn, String reason, Expectation expectation) {
        placements.withdraw(id, PlacementKind.PUBLICATION, no, withdrawnOn, reason, expectation);
    }

    /** Enters a pick-up of a published article; answers its number within the article. */
    @Transactional
    public int addPickup(String id, Pickup pickup, Expectation expectation) {
        return placements.add(id, pickup, expectation);
    }

    /** Says what proves a pick-up that waits without a proof, or with a wrong one. */
    @Transactional
    public void provePickup(String id, int no, String proof, Expectation expectation) {
        placements.prove(id, no, proof, expectation);
    }

    /** Confirms a pick-up that is proved: from now on it counts. */
    @Transactional
    public void confirmPickup(String id, int no, Expectation expectation) {
        placements.confirm(id, PlacementKind.PICKUP, no, expectation);
    }

    /**
     * Withdraws a pick-up that turned out not to be one.
     *
     * @param withdrawnOn the first day on which it no longer holds
     */
    @Transactional
    public void withdrawPickup(String id, int no, LocalDate withdrawnOn, String reason, Expectation expectation) {
        placements.withdraw(id, PlacementKind.PICKUP, no, withdrawnOn, reason, expectation);
    }

    static Role[] roles(Transition transition) {
        return ArticleState.machine().roles(transition);
    }

    static ArticleState state(LedgerRecord record) {
        return ArticleState.valueOf(record.state());
    }
}
