package dev.taizhang.support;

import dev.taizhang.platform.security.Role;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Brings articles through their reviews to their publications, over HTTP. */
public final class Press {

    private static final List<Role> REVIEWERS = List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL);

    private Press() {}

    /** An article that is there already. */
    public static Entered article(Staff staff, String id) {
        return Entered.known("articles", staff, id);
    }

    /** An article that passed so many stages after it was handed in. */
    public static Entered passed(Staff staff, int stages) {
        Entered article = Entered.draft("articles", staff).submitted();
        REVIEWERS.stream()
                .limit(stages)
                .forEach(role -> review(article, staff, role, "PASS", null).statusCode(200));
        return article;
    }

    /** An article that passed all stages, long before the days that tests ask about. */
    public static Entered approved(Staff staff) {
        return passedLongAgo(passed(staff, REVIEWERS.size()));
    }

    /** Brings a draft through all stages, long before the days that tests ask about. */
    public static Entered reviewed(Entered draft, Staff staff) {
        Entered article = draft.submitted();
        REVIEWERS.forEach(role -> review(article, staff, role, "PASS", null).statusCode(200));
        return passedLongAgo(article);
    }

    /** Moves the final pass of an article before the days that tests ask about, as if it had been made then. */
    public static Entered passedLongAgo(Entered article) {
        Rows.update(
                "UPDATE article_review SET decided_at = '2021-01-01' WHERE stage = 'FINAL' AND article_id = ?",
                article.id());
        return article;
    }

    /** An article with one confirmed publication on a channel of that type. */
    public static Entered published(Staff staff, String channelType, String publishedOn) {
        Entered article = approved(staff);
        publish(article, staff, channel(staff, channelType), publishedOn, 1);
        return article;
    }

    /** Id of a confirmed channel of that type. */
    public static String channel(Staff staff, String type) {
        return Entered.confirmed("channels", staff, Bodies.channel(staff.organization(), type))
                .id();
    }

    /** Enters and confirms a publication, which gets that number. */
    public static void publish(Entered article, Staff staff, String channel, String publishedOn, int no) {
        article.step(staff.clerk(), "publications", Bodies.publication(channel, publishedOn))
                .statusCode(201);
        article.step(staff.approver(), "publications/" + no + "/confirmation", null)
                .statusCode(200);
    }

    /** Enters and confirms a pick-up, which gets that number. */
    public static void pickUp(Entered article, Staff staff, String level, String usedOn, int no) {
        article.step(staff.clerk(), "pickups", Bodies.pickup(level, usedOn)).statusCode(201);
        article.step(staff.approver(), "pickups/" + no + "/confirmation", null).statusCode(200);
    }

    /** A decision of the one reviewer with that role. */
    public static ValidatableResponse review(
            Entered article, Staff staff, Role role, String decision, @Nullable String reason) {
        Map<String, Object> body =
                reason == null ? Map.of("decision", decision) : Map.of("decision", decision, "reason", reason);
        return article.step(staff.as(role), "reviews", body);
    }
}
