package dev.taizhang.demodata;

import dev.taizhang.article.PlacementIdentity;
import dev.taizhang.demodata.ArticleRow.PickupRow;
import dev.taizhang.demodata.ArticleRow.PublicationRow;
import dev.taizhang.demodata.ArticleRow.Review;
import dev.taizhang.demodata.ArticleRow.Submission;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Digest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Whether the history of an article fits together: rounds, digests, numbers, and what must come after what. */
@ApplicationScoped
class ArticleRowCheck implements BodyCheck<ArticleRow> {

    private final OfficeClock clock;

    ArticleRowCheck(OfficeClock clock) {
        this.clock = clock;
    }

    @Override
    public Class<ArticleRow> type() {
        return ArticleRow.class;
    }

    @Override
    public void check(ArticleRow row, String pointerPrefix, Faults faults) {
        submissions(row, pointerPrefix + "/submissions", faults);
        reviews(row, pointerPrefix + "/reviews", faults);
        for (int i = 0; i < row.publications().size(); i++) {
            publication(row, i, pointerPrefix + "/publications/" + i, faults);
        }
        once(
                row.publications(),
                ArticleRowCheck::identity,
                ArticleRowCheck::madeRoom,
                pointerPrefix + "/publications",
                faults);
        once(row.pickups(), ArticleRowCheck::identity, (_, _) -> false, pointerPrefix + "/pickups", faults);
        for (int i = 0; i < row.pickups().size(); i++) {
            PickupRow pickup = row.pickups().get(i);
            if (pickup != null) {
                String pointer = pointerPrefix + "/pickups/" + i;
                number(pickup.no(), i, pointer, faults);
                act(pickup.confirmedBy(), pickup.confirmedAt(), pointer, faults);
                day(row, pickup.usedOn(), "usedOn", pickup.enteredAt(), pointer, faults);
            }
        }
    }

    /** What the workflow would refuse when it is replayed: two that say the same and stand beside each other. */
    private static <T> void once(
            List<T> placements,
            Function<T, List<?>> identity,
            BiPredicate<T, T> madeRoom,
            String pointer,
            Faults faults) {
        Map<List<?>, T> last = new HashMap<>();
        for (int i = 0; i < placements.size(); i++) {
            T placement = placements.get(i);
            T earlier = placement == null ? null : last.put(identity.apply(placement), placement);
            if (placement != null && earlier != null && !madeRoom.test(earlier, placement)) {
                faults.add(pointer + "/" + i, "DUPLICATE");
            }
        }
    }

    private static List<?> identity(PublicationRow publication) {
        return Arrays.asList(
                publication.channel(), publication.publishedOn(), PlacementIdentity.compared(publication.issueNo()));
    }

    private static List<?> identity(PickupRow pickup) {
        return Arrays.asList(PlacementIdentity.compared(pickup.outlet()), pickup.level(), pickup.usedOn());
    }

    /** Whether it stood no longer when the other one was entered. Where an instant is missing, that is known already. */
    private static boolean madeRoom(PublicationRow earlier, PublicationRow later) {
        Instant withdrawnAt = earlier.withdrawnRecordedAt();
        return withdrawnAt == null
                ? earlier.withdrawnOn() != null
                : later.enteredAt() == null || !later.enteredAt().isBefore(withdrawnAt);
    }

    private static void submissions(ArticleRow row, String pointer, Faults faults) {
        List<Submission> submissions = row.submissions();
        for (int i = 0; i < submissions.size(); i++) {
            Submission submission = submissions.get(i);
            if (submission == null) {
                continue;
            }
            if (submission.round() != i + 1) {
                faults.add(pointer + "/" + i + "/round", "NOT_IN_ORDER", i + 1);
            }
            after(submission.at(), row.enteredAt(), "enteredAt", pointer + "/" + i + "/at", faults);
            digest(submission.text(), submission.contentDigest(), pointer + "/" + i + "/contentDigest", faults);
        }
    }

    private static void reviews(ArticleRow row, String pointer, Faults faults) {
        for (int i = 0; i < row.reviews().size(); i++) {
            Review review = row.reviews().get(i);
            if (review == null || review.round() < 1) {
                continue;
            }
            if (review.round() > row.submissions().size()) {
                faults.add(pointer + "/" + i + "/round", "NO_SUCH_ROUND", review.round());
                continue;
            }
            Submission submission = row.submissions().get(review.round() - 1);
            if (submission != null) {
                after(review.at(), submission.at(), "submissions", pointer + "/" + i + "/at", faults);
            }
        }
    }

    private void publication(ArticleRow row, int index, String pointer, Faults faults) {
        PublicationRow publication = row.publications().get(index);
        if (publication == null) {
            return;
        }
        number(publication.no(), index, pointer, faults);
        act(publication.confirmedBy(), publication.confirmedAt(), pointer, faults);
        day(row, publication.publishedOn(), "publishedOn", publication.enteredAt(), pointer, faults);
        if (!row.imported()) {
            after(publication.enteredAt(), row.approvedAt(), "approvedAt", pointer + "/enteredAt", faults);
        }
        boolean all = publication.withdrawnOn() != null
                && publication.withdrawnRecordedBy() != null
                && publication.withdrawnRecordedAt() != null
                && publication.withdrawReason() != null;
        boolean none = publication.withdrawnOn() == null
                && publication.withdrawnRecordedBy() == null
                && publication.withdrawnRecordedAt() == null
                && publication.withdrawReason() == null;
        if (!all && !none) {
            faults.add(pointer + "/withdrawnOn", "INCOMPLETE_ACT", "withdrawn");
        }
    }

    /** It is entered when it has happened, and happens when it was approved, unless that is not known. */
    private void day(
            ArticleRow row,
            @Nullable LocalDate day,
            String field,
            @Nullable Instant enteredAt,
            String pointer,
            Faults faults) {
        if (day == null) {
            return;
        }
        after(enteredAt, clock.startOf(day), field, pointer + "/enteredAt", faults);
        Instant approvedAt = row.approvedAt();
        if (!row.imported() && approvedAt != null && day.isBefore(clock.dayOf(approvedAt))) {
            faults.add(pointer + "/" + field, "BEFORE_START", "approvedAt");
        }
    }

    private static void act(@Nullable String by, @Nullable Instant at, String pointer, Faults faults) {
        if ((by == null) != (at == null)) {
            faults.add(pointer + "/confirmedAt", "INCOMPLETE_ACT", "confirmed");
        }
    }

    private static void number(int no, int index, String pointer, Faults faults) {
        if (no >= 1 && no != index + 1) {
            faults.add(pointer + "/no", "NOT_IN_ORDER", index + 1);
        }
    }

    private static void after(
            @Nullable Instant later, @Nullable Instant earlier, String what, String pointer, Faults faults) {
        if (later != null && earlier != null && later.isBefore(earlier)) {
            faults.add(pointer, "BEFORE_START", what);
        }
    }

    static void digest(@Nullable String text, @Nullable String digest, String pointer, Faults faults) {
        if (text != null && digest != null && !Digest.sha256(text).equals(digest)) {
            faults.add(pointer, "DIGEST_DOES_NOT_FIT");
        }
    }
}
