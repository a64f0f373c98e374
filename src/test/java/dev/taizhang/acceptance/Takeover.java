package dev.taizhang.acceptance;

import static dev.taizhang.acceptance.YearFiles.text;
import static dev.taizhang.acceptance.YearFiles.username;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.account.Accounts;
import dev.taizhang.article.Article;
import dev.taizhang.article.Article.Direction;
import dev.taizhang.article.Article.PublicityClass;
import dev.taizhang.article.ArticleImport;
import dev.taizhang.article.ArticleImport.Reviewed;
import dev.taizhang.article.ArticleImport.ShownReview;
import dev.taizhang.article.ArticleImport.ShownSubmission;
import dev.taizhang.article.ArticleState;
import dev.taizhang.article.Decision;
import dev.taizhang.ledger.Origin;
import dev.taizhang.ledger.Provenance;
import dev.taizhang.plan.IssuedReport;
import dev.taizhang.plan.ReportRegister;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.review.ReviewStage;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What no request may do: taking over what was reviewed or issued elsewhere, past the guards. Done through the ports of
 * imports and of the loader, for the records of that origin alone: four articles, and last year's report.
 */
@ApplicationScoped
class Takeover {

    private final ArticleImport articles;
    private final ReportRegister reports;
    private final Accounts accounts;
    private final CurrentCaller currentCaller;

    Takeover(ArticleImport articles, ReportRegister reports, Accounts accounts, CurrentCaller currentCaller) {
        this.articles = articles;
        this.reports = reports;
        this.accounts = accounts;
        this.currentCaller = currentCaller;
    }

    /** Answers the id of the article, whose publications and pick-ups are entered afterwards like all others. */
    String article(ObjectNode entry, String organization) {
        Article content = new Article(
                organization,
                text(entry, "title"),
                PublicityClass.valueOf(text(entry, "publicityClass")),
                Direction.valueOf(text(entry, "direction")),
                text(entry, "text"),
                null,
                List.of());
        return as(entry, "enteredBy", () -> articles.take(content, provenance("articles"), reviewed(entry)));
    }

    String report(ObjectNode entry, String organization) {
        IssuedReport report = new IssuedReport(
                organization,
                text(entry, "title"),
                text(entry, "period"),
                LocalDate.parse(text(entry, "issuedOn")),
                text(entry, "number"),
                username(text(entry, "signedBy")));
        return as(entry, "enteredBy", () -> reports.take(report, provenance("reports")));
    }

    void confirmReport(ObjectNode entry, String id) {
        as(entry, "confirmedBy", () -> {
            reports.confirm(id);
            return id;
        });
    }

    private String as(ObjectNode entry, String whose, Supplier<String> work) {
        return currentCaller.as(accounts.demoCaller(username(text(entry, whose))), work);
    }

    /** Without a key: it is known by its id, like all others of this year. */
    private static Provenance provenance(String file) {
        return new Provenance(Origin.IMPORTED, file, null, null);
    }

    private static Reviewed reviewed(ObjectNode entry) {
        List<ShownSubmission> submissions = new ArrayList<>();
        entry.required("submissions")
                .forEach(shown -> submissions.add(new ShownSubmission(
                        shown.required("round").asInt(),
                        username(text(shown, "by")),
                        Instant.parse(text(shown, "at")),
                        text(shown, "text"))));
        List<ShownReview> reviews = new ArrayList<>();
        entry.required("reviews")
                .forEach(shown -> reviews.add(new ShownReview(
                        shown.required("round").asInt(),
                        ReviewStage.valueOf(text(shown, "stage")),
                        username(text(shown, "reviewer")),
                        Decision.valueOf(text(shown, "decision")),
                        nullable(shown, "reason"),
                        Instant.parse(text(shown, "at")),
                        text(shown, "contentDigest"))));
        String approvedAt = nullable(entry, "approvedAt");
        return new Reviewed(
                ArticleState.APPROVED,
                approvedAt == null ? null : Instant.parse(approvedAt),
                nullable(entry, "publishedDigest"),
                submissions,
                reviews);
    }

    private static @Nullable String nullable(JsonNode entry, String member) {
        JsonNode value = entry.required(member);
        return value.isNull() ? null : value.asText();
    }
}
