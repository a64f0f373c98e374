package dev.taizhang.article;

import dev.taizhang.article.ArticleState.Transition;
import dev.taizhang.channel.Channels;
import dev.taizhang.channel.Channels.ChannelRef;
import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.LedgerRecord;
import dev.taizhang.ledger.RecordBook;
import dev.taizhang.ledger.RecordQueries;
import dev.taizhang.ledger.Settling;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.revision.Recording;
import dev.taizhang.platform.security.Role;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Publications and pick-ups of articles. Runs in the transaction of the workflow. */
@ApplicationScoped
class Placements {

    private final ArticleLedger ledger;
    private final RecordBook book;
    private final RecordQueries queries;
    private final ArticleRepository articles;
    private final ArticleFigures figures;
    private final Channels channels;
    private final PlacementDays days;
    private final Settling settling;
    private final OfficeClock clock;
    private final ArticleMoves moves;

    Placements(
            ArticleLedger ledger,
            RecordBook book,
            RecordQueries queries,
            ArticleRepository articles,
            ArticleFigures figures,
            Channels channels,
            PlacementDays days,
            Settling settling,
            OfficeClock clock,
            ArticleMoves moves) {
        this.ledger = ledger;
        this.book = book;
        this.queries = queries;
        this.articles = articles;
        this.figures = figures;
        this.channels = channels;
        this.days = days;
        this.settling = settling;
        this.clock = clock;
        this.moves = moves;
    }

    int add(String id, Publication publication, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, ArticleWorkflow.roles(Transition.PUBLISH));
        moves.after(record, Transition.PUBLISH);
        moves.require(record, Transition.PUBLISH);
        days.require(record, publication.publishedOn(), "/publishedOn");
        ChannelRef channel = usable(publication.channel());
        requireOnly(id, PlacementIdentity.of(publication, channel), PlacementState.ENTERED, PlacementState.CONFIRMED);
        int no = next(id, PlacementKind.PUBLICATION);
        Recording recording = book.change(record, "PUBLICATION_ENTERED", PlacementDigest.of(no, publication, channel));
        settling.prepare(record, List.of(), publication.publishedOn());
        articles.persist(Placement.of(id, no, publication, channel, book.caller(), recording.at()));
        return no;
    }

    int add(String id, Pickup pickup, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, ArticleWorkflow.roles(Transition.PICK_UP));
        moves.after(record, Transition.PICK_UP);
        days.require(record, pickup.usedOn(), "/usedOn");
        requireOnly(id, PlacementIdentity.of(pickup), PlacementState.ENTERED, PlacementState.CONFIRMED);
        int no = next(id, PlacementKind.PICKUP);
        Recording recording = book.change(record, "PICKUP_ENTERED", PlacementDigest.of(no, pickup));
        settling.prepare(record, List.of(), pickup.usedOn());
        articles.persist(Placement.of(id, no, pickup, book.caller(), recording.at()));
        return no;
    }

    /** Says what proves a pick-up that is not confirmed yet: nothing counts by that, whatever its day. */
    void prove(String id, int no, String proof, Expectation expectation) {
        LedgerRecord record =
                book.editable(ledger, id, expectation, roles(PlacementKind.PICKUP, PlacementState.Transition.PROVE));
        Placement placement = placement(id, PlacementKind.PICKUP, no);
        placement.require(PlacementState.Transition.PROVE);
        Recording recording = book.change(record, "PICKUP_PROVED", PlacementDigest.of(placement, proof));
        placement.prove(proof, book.caller(), recording.at());
    }

    void confirm(String id, PlacementKind kind, int no, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(kind, PlacementState.Transition.CONFIRM));
        ArticleState next =
                moves.after(record, kind == PlacementKind.PUBLICATION ? Transition.CONFIRM : Transition.PICK_UP);
        Placement placement = placement(id, kind, no);
        placement.require(PlacementState.Transition.CONFIRM);
        book.requireOtherEyes(record, placement.said(book::own));
        if (kind == PlacementKind.PICKUP && placement.proof() == null) {
            throw Problem.of(ErrorCode.PROOF_REQUIRED);
        }
        requireOnly(id, PlacementIdentity.of(placement), PlacementState.CONFIRMED);
        Recording recording = book.change(record, kind + "_CONFIRMED", PlacementDigest.of(placement));
        settle(record, kind + "_CONFIRMED", recording, placement.placedOn());
        placement.confirm(book.caller(), recording.at());
        record.enter(next.name());
        if (kind == PlacementKind.PUBLICATION) {
            articles.progress(id)
                    .publish(Digest.sha256(queries.get(ledger, id).content().text()));
        }
        count(record, recording);
    }

    void withdraw(
            String id, PlacementKind kind, int no, LocalDate withdrawnOn, String reason, Expectation expectation) {
        LedgerRecord record = book.editable(ledger, id, expectation, roles(kind, PlacementState.Transition.WITHDRAW));
        Placement placement = placement(id, kind, no);
        book.require(record, placement.roles(PlacementState.Transition.WITHDRAW));
        Faults faults = new Faults();
        WithdrawalTargetCheck.day(withdrawnOn, placement, clock.today(), faults);
        faults.throwIfAny();
        Recording recording =
                book.change(record, kind + "_WITHDRAWN", PlacementDigest.of(placement, withdrawnOn, reason));
        if (placement.confirmed()) {
            settle(record, kind + "_WITHDRAWN", recording, placement.placedOn(), withdrawnOn);
        }
        placement.withdraw(withdrawnOn, reason, book.caller(), recording.at());
        ArticleState state = ArticleWorkflow.state(record);
        if (kind == PlacementKind.PUBLICATION && state == ArticleState.PUBLISHED && noneStands(id)) {
            record.enter(moves.after(record, Transition.WITHDRAW).name());
        }
        count(record, recording);
    }

    private void settle(LedgerRecord record, String action, Recording recording, LocalDate... days) {
        settling.settle(record, List.of(), action, record.version(), recording.at(), days);
    }

    /** Tells the figures what the article now says, and lists it under the day it first appeared. */
    private void count(LedgerRecord record, Recording recording) {
        List<Placement> placements = articles.placements(List.of(record.id()));
        placements.stream()
                .filter(placement -> placement.kind() == PlacementKind.PUBLICATION && placement.confirmed())
                .map(Placement::placedOn)
                .min(Comparator.naturalOrder())
                .ifPresent(record::happenedOn);
        figures.count(record, recording.at());
    }

    /**
     * Refuses what another one says that stands. Asked under the lock of the article, so that of two who enter the same at
     * once, whatever they have seen of it, one is refused.
     */
    private void requireOnly(String id, PlacementIdentity identity, PlacementState... standing) {
        List<PlacementState> states = List.of(standing);
        articles.placements(List.of(id)).stream()
                .filter(other -> states.contains(other.state()))
                .filter(other -> PlacementIdentity.of(other).equals(identity))
                .findFirst()
                .ifPresent(other -> {
                    throw Problem.of(ErrorCode.ALREADY_ENTERED, other.no()).with("standing", other.no());
                });
    }

    private static Role[] roles(PlacementKind kind, PlacementState.Transition transition) {
        return PlacementState.machine(kind).roles(transition);
    }

    private boolean noneStands(String id) {
        return articles.placements(List.of(id)).stream()
                .noneMatch(placement ->
                        placement.kind() == PlacementKind.PUBLICATION && placement.state() == PlacementState.CONFIRMED);
    }

    private Placement placement(String id, PlacementKind kind, int no) {
        return articles.placement(id, kind, no).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    private int next(String id, PlacementKind kind) {
        return (int) articles.placements(List.of(id)).stream()
                        .filter(placement -> placement.kind() == kind)
                        .count()
                + 1;
    }

    private ChannelRef usable(String idOrKey) {
        Faults faults = new Faults();
        PublicationCheck.channel(channels, idOrKey, "/channel", faults);
        faults.throwIfAny();
        return channels.find(idOrKey).orElseThrow();
    }
}
