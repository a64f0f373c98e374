package dev.taizhang.audit;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;

/**
 * The words rows of the trail are written in. A filter that says another one is misspelt, and is not answered as if
 * nothing had happened. What requests are called is taken from the contract; a word of a release before, that is no longer
 * in use, is known as long as there is a row with it.
 */
@ApplicationScoped
public class Vocabulary {

    /** What became of a record or of what belongs to it; behind its kind. */
    private static final Set<String> CHANGES = Set.of(
            ("CREATED EDITED SUBMITTED RETURNED CONFIRMED CONFIRMED_ALONE AMENDED AMENDMENT_VOIDED VOIDED TAKEN_OVER"
                            + " ATTACHMENT_ADDED ATTACHMENT_REMOVED")
                    .split(" "));

    private static final Set<String> FURTHER =
            Set.of(("SIGN_IN SIGN_OUT SESSION_ENDED TOKENS_REFRESHED TOKENS_REVOKED REFRESH_TOKEN_REUSED"
                            + " EXPORT MANY PASSWORD_CHANGED PASSWORD_SET GRANT_GIVEN GRANT_WITHDRAWN"
                            + " ACCOUNT_CREATED ACCOUNT_CHANGED API_CLIENT_CREATED API_CLIENT_CHANGED API_KEY_ISSUED API_KEY_REVOKED"
                            + " POST_HANDED_OVER POST_TAKEN_OVER ACCOUNT_BOUND ACCOUNT_RELEASED FOUR_EYES_RELAXED FOUR_EYES_RESTORED ORGANIZATION_CREATED"
                            + " ORGANIZATION_CHANGED ORGANIZATION_MOVED ORGANIZATION_CLOSED REVIEW_RULE_SET"
                            + " COMPLETENESS_DECLARED COMPLETENESS_WITHDRAWN COMPLETENESS_DEADLINE_SET PERIOD_CLOSED"
                            + " PERIOD_REOPENED NOTICE_REPLAYED NOTICES_REPLAYED NOTICE_SECRET_DRAWN NOTICE_SUBSCRIPTION_CHANGED"
                            + " REVIEW_DELEGATION_MADE REVIEW_DELEGATION_REVOKED ARTICLE_PASSED_FIRST ARTICLE_PASSED_SECOND"
                            + " ARTICLE_PASSED_FINAL ARTICLE_REJECTED ARTICLE_PROOF_READ ARTICLE_CORRECTED"
                            + " ARTICLE_PUBLICATION_ENTERED ARTICLE_PUBLICATION_CONFIRMED ARTICLE_PUBLICATION_WITHDRAWN"
                            + " ARTICLE_PICKUP_ENTERED ARTICLE_PICKUP_PROVED ARTICLE_PICKUP_CONFIRMED ARTICLE_PICKUP_WITHDRAWN"
                            + " RISK_CHECK_FINDING_ENTERED RISK_CHECK_FINDING_EDITED FINDING_DUE_SET FINDING_OPEN FINDING_ASSIGNED"
                            + " FINDING_REMEDIATING FINDING_READY_FOR_VERIFICATION FINDING_VERIFIED FINDING_CLOSED FINDING_DISMISSED"
                            + " FINDING_ACCEPTED ACTION_ITEM_OPEN ACTION_ITEM_IN_PROGRESS ACTION_ITEM_READY_FOR_VERIFICATION"
                            + " ACTION_ITEM_CLOSED ACTION_ITEM_CANCELLED ACTION_ITEM_VERIFICATION_PASSED"
                            + " ACTION_ITEM_VERIFICATION_FAILED ACTION_ITEM_PROGRESS_NOTED ACTION_ITEM_EVIDENCE_ADDED"
                            + " ACTION_ITEM_EXTENSION_ASKED ACTION_ITEM_EXTENSION_APPROVED ACTION_ITEM_EXTENSION_REJECTED"
                            + " OBLIGATION_RULE_WAIVED OBLIGATION_RULE_WAIVER_WITHDRAWN PLAN_FULFILMENT_RECORDED"
                            + " PLAN_FULFILMENT_WITHDRAWN REPORT_COMPUTED REPORT_REVIEWED REPORT_SIGNED REPORT_ISSUED"
                            + " REPORT_SUPERSEDED REPORT_SUCCESSOR_WITHDRAWN REPORT_WITHDRAWN KEPT_KEY_REPLACED")
                    .split(" "));

    /** Stands in the trail beside a confirmation, and is told to nobody. */
    private static final String CONFIRMED_ALONE = "CONFIRMED_ALONE";

    /** Kinds whose actions do not begin with their name. */
    private static final Map<String, String> PREFIXES =
            Map.of("PERIOD_CLOSING", "PERIOD", "COMPLETENESS_DECLARATION", "COMPLETENESS");

    /** Kinds of what is no record: nothing is done with them but what they have words of their own for. */
    private static final Set<String> OWN_WORDS = Set.of(
            "ORGANIZATION", "PERIOD_CLOSING", "COMPLETENESS_DECLARATION", "COMPLETENESS", "OBLIGATION", "PLAN_ITEM");

    private static final Set<String> FURTHER_KINDS = Set.of(
            "ATTACHMENT",
            "API_KEY",
            "USERNAME",
            "TOKEN",
            ServedPaths.SERVICE,
            "COMPLETENESS_DECLARATION",
            "FOUR_EYES_RELAXATION",
            "KEPT_KEY",
            Occurrence.NOTHING);

    private static final String ACTION = "SELECT 1 FROM audit_event WHERE action = ? LIMIT 1";
    private static final String KIND = "SELECT 1 FROM audit_event WHERE resource_kind = ? LIMIT 1";

    private final ServedPaths paths;
    private final DataSource pool;

    Vocabulary(ServedPaths paths, DataSource pool) {
        this.paths = paths;
        this.pool = pool;
    }

    /** Whether rows can say that this was done. */
    public boolean isAction(String text) {
        return isListedAction(text) || isRecorded(ACTION, text);
    }

    /** Whether rows can be about things of that kind. */
    public boolean isKind(String text) {
        return isListedKind(text) || isRecorded(KIND, text);
    }

    /** What can have been done with things of a kind, as the feed of changes says it. */
    public Set<String> told(String kind) {
        String prefix = PREFIXES.getOrDefault(kind, kind) + "_";
        Set<String> told = new TreeSet<>();
        FURTHER.stream().filter(action -> action.startsWith(prefix)).forEach(told::add);
        if (!OWN_WORDS.contains(kind)) {
            CHANGES.stream()
                    .filter(change -> !change.equals(CONFIRMED_ALONE))
                    .map(prefix::concat)
                    .forEach(told::add);
        }
        return told;
    }

    boolean isListedAction(String text) {
        return FURTHER.contains(text)
                || paths.isAction(text)
                || paths.kinds().stream()
                        .filter(kind -> text.startsWith(kind + "_"))
                        .map(kind -> text.substring(kind.length() + 1))
                        .anyMatch(CHANGES::contains);
    }

    boolean isListedKind(String text) {
        return paths.kinds().contains(text) || FURTHER_KINDS.contains(text);
    }

    private boolean isRecorded(String sql, String text) {
        try (Connection connection = pool.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setString(1, text);
            return select.executeQuery().next();
        } catch (SQLException e) {
            throw new IllegalStateException("The trail could not be read", e);
        }
    }
}
