package dev.taizhang.demodata;

import dev.taizhang.article.Article;
import dev.taizhang.article.ArticleImport;
import dev.taizhang.article.ArticleImport.Reviewed;
import dev.taizhang.article.ArticleImport.ShownReview;
import dev.taizhang.article.ArticleImport.ShownSubmission;
import dev.taizhang.article.ArticleState;
import dev.taizhang.article.ArticleWorkflow;
import dev.taizhang.article.Pickup;
import dev.taizhang.article.Publication;
import dev.taizhang.demodata.ArticleRow.PickupRow;
import dev.taizhang.demodata.ArticleRow.PublicationRow;
import dev.taizhang.demodata.ArticleRow.Review;
import dev.taizhang.demodata.ArticleRow.Submission;
import dev.taizhang.ledger.Expectation;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

/** Writes the steps of articles: those reviewed here, and those taken over with the reviews their source shows. */
@ApplicationScoped
class ArticleScribe {

    private static final Expectation ANY = Expectation.NONE;

    private final ArticleWorkflow workflow;
    private final ArticleImport takeover;

    ArticleScribe(ArticleWorkflow workflow, ArticleImport takeover) {
        this.workflow = workflow;
        this.takeover = takeover;
    }

    /**
     * Writes the steps of one article.
     *
     * @param usernames gives the user name of an account known by its key
     * @param channels gives the id of a channel that was entered, by its key
     */
    void write(
            Script script,
            Entry<ArticleRow> entry,
            Article content,
            UnaryOperator<String> usernames,
            UnaryOperator<String> channels) {
        if (entry.row().imported()) {
            take(script, entry, content, usernames);
        } else {
            draft(script, entry, content);
            review(script, entry);
        }
        entry.row().publications().forEach(publication -> publish(script, entry, publication, channels));
        entry.row().pickups().forEach(pickup -> pickUp(script, entry, pickup));
    }

    private void take(Script script, Entry<ArticleRow> entry, Article content, UnaryOperator<String> usernames) {
        ArticleRow row = entry.row();
        Reviewed reviewed = reviewed(row, usernames);
        script.enter(
                entry,
                row.enteredAt(),
                row.enteredBy(),
                "IMPORT",
                () -> takeover.take(content, entry.imported(), reviewed));
    }

    private static Reviewed reviewed(ArticleRow row, UnaryOperator<String> usernames) {
        // It becomes PUBLISHED, and what follows, through its publications like all others.
        ArticleState state = row.publications().isEmpty() ? row.state() : ArticleState.APPROVED;
        return new Reviewed(
                state,
                row.approvedAt(),
                row.publishedDigest(),
                row.submissions().stream()
                        .map(submission -> new ShownSubmission(
                                submission.round(),
                                usernames.apply(submission.by()),
                                submission.at(),
                                submission.text()))
                        .toList(),
                row.reviews().stream()
                        .map(review -> new ShownReview(
                                review.round(),
                                review.stage(),
                                usernames.apply(review.reviewer()),
                                review.decision(),
                                review.reason(),
                                review.at(),
                                review.contentDigest()))
                        .toList());
    }

    /** The first text handed in is the one that was entered; a later one is put in its place when it is handed in. */
    private void draft(Script script, Entry<ArticleRow> entry, Article content) {
        ArticleRow row = entry.row();
        List<Submission> submissions = row.submissions();
        Article first = submissions.isEmpty()
                ? content
                : withText(content, submissions.getFirst().text());
        script.enter(entry, row.enteredAt(), row.enteredBy(), "CREATE", () -> workflow.create(first, entry.entered()));
        String text = first.text();
        for (Submission submission : submissions) {
            if (!submission.text().equals(text)) {
                text = submission.text();
                Article next = withText(content, text);
                script.add(
                        entry,
                        submission.at(),
                        submission.by(),
                        "EDIT",
                        () -> workflow.replace(script.id(entry), next, ANY));
            }
            script.add(entry, submission.at(), submission.by(), "SUBMIT", () -> workflow.submit(script.id(entry), ANY));
        }
    }

    private void review(Script script, Entry<ArticleRow> entry) {
        for (Review review : entry.row().reviews()) {
            script.add(
                    entry,
                    review.at(),
                    review.reviewer(),
                    review.stage() + " " + review.decision(),
                    () -> workflow.review(script.id(entry), review.decision(), review.reason(), ANY));
        }
    }

    private void publish(
            Script script, Entry<ArticleRow> entry, PublicationRow publication, UnaryOperator<String> channels) {
        int no = publication.no();
        script.add(
                entry,
                publication.enteredAt(),
                publication.enteredBy(),
                "ENTER PUBLICATION " + no,
                () -> workflow.addPublication(script.id(entry), body(publication, channels), ANY));
        Instant confirmedAt = publication.confirmedAt();
        if (confirmedAt != null) {
            script.add(
                    entry,
                    confirmedAt,
                    Objects.requireNonNull(publication.confirmedBy()),
                    "CONFIRM PUBLICATION " + no,
                    () -> workflow.confirmPublication(script.id(entry), no, ANY));
        }
        LocalDate withdrawnOn = publication.withdrawnOn();
        if (withdrawnOn != null) {
            String reason = Objects.requireNonNull(publication.withdrawReason());
            script.add(
                    entry,
                    Objects.requireNonNull(publication.withdrawnRecordedAt()),
                    Objects.requireNonNull(publication.withdrawnRecordedBy()),
                    "WITHDRAW PUBLICATION " + no,
                    () -> workflow.withdrawPublication(script.id(entry), no, withdrawnOn, reason, ANY));
        }
    }

    private static Publication body(PublicationRow publication, UnaryOperator<String> channels) {
        return new Publication(
                channels.apply(publication.channel()), publication.publishedOn(), publication.issueNo(), null);
    }

    private void pickUp(Script script, Entry<ArticleRow> entry, PickupRow pickup) {
        int no = pickup.no();
        Pickup body = new Pickup(pickup.outlet(), pickup.level(), pickup.usedOn(), pickup.proof());
        script.add(
                entry,
                pickup.enteredAt(),
                pickup.enteredBy(),
                "ENTER PICKUP " + no,
                () -> workflow.addPickup(script.id(entry), body, ANY));
        Instant confirmedAt = pickup.confirmedAt();
        if (confirmedAt != null) {
            script.add(
                    entry,
                    confirmedAt,
                    Objects.requireNonNull(pickup.confirmedBy()),
                    "CONFIRM PICKUP " + no,
                    () -> workflow.confirmPickup(script.id(entry), no, ANY));
        }
    }

    private static Article withText(Article content, String text) {
        return new Article(
                content.organization(),
                content.title(),
                content.publicityClass(),
                content.direction(),
                text,
                content.summary(),
                content.topics());
    }
}
