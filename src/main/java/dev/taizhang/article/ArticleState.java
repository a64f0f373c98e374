package dev.taizhang.article;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Where an article stands in its reviews and after them. */
public enum ArticleState {
    DRAFT,
    IN_FIRST,
    IN_SECOND,
    IN_FINAL,
    APPROVED,
    PUBLISHED,
    WITHDRAWN,
    /** Appeared with a correction elsewhere; only an import brings an article here. */
    CORRECTED,
    REJECTED,
    VOIDED;

    /** What may happen to an article. */
    enum Transition {
        EDIT,
        SUBMIT,
        PASS,
        RETURN,
        REJECT,
        PUBLISH,
        /** A publication is confirmed; it may have been entered before the last one that stood was withdrawn. */
        CONFIRM,
        PICK_UP,
        WITHDRAW,
        VOID
    }

    /** Every transition there is, by the state it starts from; what is not in this table is refused. */
    private static final Map<ArticleState, Map<Transition, ArticleState>> TABLE = Map.of(
            DRAFT,
            Map.of(Transition.EDIT, DRAFT, Transition.SUBMIT, IN_FIRST, Transition.VOID, VOIDED),
            IN_FIRST,
            inReview(IN_SECOND),
            IN_SECOND,
            inReview(IN_FINAL),
            IN_FINAL,
            inReview(APPROVED),
            APPROVED,
            Map.of(Transition.PUBLISH, APPROVED, Transition.CONFIRM, PUBLISHED, Transition.VOID, VOIDED),
            PUBLISHED,
            Map.of(
                    Transition.PUBLISH,
                    PUBLISHED,
                    Transition.CONFIRM,
                    PUBLISHED,
                    Transition.PICK_UP,
                    PUBLISHED,
                    Transition.WITHDRAW,
                    WITHDRAWN),
            WITHDRAWN,
            Map.of(Transition.CONFIRM, PUBLISHED, Transition.PICK_UP, WITHDRAWN),
            CORRECTED,
            Map.of(Transition.PICK_UP, CORRECTED),
            REJECTED,
            Map.of(Transition.VOID, VOIDED),
            VOIDED,
            Map.of());

    private static Map<Transition, ArticleState> inReview(ArticleState passed) {
        return Map.of(
                Transition.PASS,
                passed,
                Transition.RETURN,
                DRAFT,
                Transition.REJECT,
                REJECTED,
                Transition.VOID,
                VOIDED);
    }

    /** The state after a transition; refuses one that this state does not allow. */
    ArticleState after(Transition transition) {
        ArticleState next = allowed().get(transition);
        if (next == null) {
            throw Problem.of(ErrorCode.INVALID_TRANSITION, name())
                    .with("state", name())
                    .with("allowedTransitions", allowedTransitions());
        }
        return next;
    }

    List<String> allowedTransitions() {
        return new TreeSet<>(allowed().keySet()).stream().map(Enum::name).toList();
    }

    /** The stage whose reviewer decides in this state; null when nobody does. */
    @Nullable
    ReviewStage stage() {
        return switch (this) {
            case IN_FIRST -> ReviewStage.FIRST;
            case IN_SECOND -> ReviewStage.SECOND;
            case IN_FINAL -> ReviewStage.FINAL;
            default -> null;
        };
    }

    private Map<Transition, ArticleState> allowed() {
        return TABLE.getOrDefault(this, Map.of());
    }
}
