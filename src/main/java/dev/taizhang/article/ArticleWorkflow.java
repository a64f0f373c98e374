package dev.taizhang.article;

import dev.taizhang.ledger.Expectation;
import dev.taizhang.ledger.Provenance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The way of an article from its draft to its publications and pick-ups; each step is a change of its record. */
@ApplicationScoped
public class ArticleWorkflow {

    /** Enters an article as a draft; answers its id. */
    public String create(Article content, Provenance provenance) {
        throw new UnsupportedOperationException();
    }

    /** Puts other content into a draft. */
    public void replace(String id, Article content, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    /** Hands the text in for review. */
    public void submit(String id, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    /**
     * Decides at the stage the article is in.
     *
     * @param reason needed for all decisions but PASS
     */
    public void review(String id, Decision decision, @Nullable String reason, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    /** Voids an article that has not been published. */
    public void voidArticle(String id, String reason, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    /** Enters a publication; answers its number within the article. */
    public int addPublication(String id, Publication publication, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    public void confirmPublication(String id, int no, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    public void withdrawPublication(String id, int no, LocalDate withdrawnOn, String reason, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    /** Enters a pick-up; answers its number within the article. */
    public int addPickup(String id, Pickup pickup, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    public void confirmPickup(String id, int no, Expectation expectation) {
        throw new UnsupportedOperationException();
    }

    public void withdrawPickup(String id, int no, LocalDate withdrawnOn, String reason, Expectation expectation) {
        throw new UnsupportedOperationException();
    }
}
