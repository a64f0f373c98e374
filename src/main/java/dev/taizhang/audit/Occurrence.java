package dev.taizhang.audit;

import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that belongs into the trail though it changed nothing: a refusal, a sign-in, an export. Equal ones that come
 * within moments are one row with a count. Holds neither names nor what a client wrote.
 *
 * @param actorId account that acted, or {@link #ANONYMOUS}
 * @param action what was asked for, in capitals (ASCII, at most 60 characters)
 * @param resourceKind kind of the resource, in capitals (ASCII, at most 40 characters)
 * @param resourceId its id (ASCII, at most 64 characters), or {@link #NOTHING}
 * @param organizationId where the actor stands, null where that is not known, or everywhere; of what was taken away the
 *     organisation whose it is, by its id or code until it is written
 * @param recordId of what was taken away, the record whose organisation it is filed with, until it is written
 * @param code why it was refused, or in what form it was taken away (ASCII, at most 40 characters)
 */
public record Occurrence(
        String actorId,
        String action,
        String resourceKind,
        String resourceId,
        @Nullable String organizationId,
        @Nullable String recordId,
        AuditOutcome outcome,
        @Nullable String code) {

    /** Actor where nobody was known. */
    public static final String ANONYMOUS = "anonymous";

    /** Action of whoever signs in, or is not let in. */
    public static final String SIGN_IN = "SIGN_IN";

    /** Id where no single resource is meant, or none that could be known. */
    public static final String NOTHING = "-";

    /** Kind of what belongs to an organisation and is no record. */
    private static final String ORGANIZATION = "ORGANIZATION";

    public Occurrence {
        action = word(action);
        resourceKind = cut(resourceKind, 40);
        code = code == null ? null : cut(code, 40);
    }

    /** Of what belongs to no record, or where that does not matter. */
    public Occurrence(
            String actorId,
            String action,
            String resourceKind,
            String resourceId,
            @Nullable String organizationId,
            AuditOutcome outcome,
            @Nullable String code) {
        this(actorId, action, resourceKind, resourceId, organizationId, null, outcome, code);
    }

    /** What that caller did; null for nobody. */
    public static Occurrence by(
            @Nullable Caller caller,
            String action,
            String resourceKind,
            String resourceId,
            AuditOutcome outcome,
            @Nullable String code) {
        return new Occurrence(
                caller == null ? ANONYMOUS : caller.accountId(),
                action,
                resourceKind,
                resourceId,
                caller == null ? null : home(caller),
                outcome,
                code);
    }

    /** The same of what belongs to an organisation (id or code). */
    Occurrence of(String organization) {
        return new Occurrence(actorId, action, resourceKind, resourceId, organization, outcome, code);
    }

    /** The same of what belongs to a record, if it is one. */
    Occurrence from(String record) {
        return new Occurrence(actorId, action, resourceKind, resourceId, organizationId, record, outcome, code);
    }

    /** The same with the id of its organisation in place of its code, in the resource as well; null where there is none. */
    Occurrence located(@Nullable String id) {
        return new Occurrence(actorId, action, resourceKind, locatedResource(id), id, outcome, code);
    }

    private String locatedResource(@Nullable String id) {
        String begin = organizationId + "/";
        boolean itself = resourceKind.equals(ORGANIZATION) && resourceId.equals(organizationId);
        if (!itself && !resourceId.startsWith(begin)) {
            return resourceId;
        }
        if (id == null) {
            return NOTHING;
        }
        return itself ? id : id + "/" + resourceId.substring(begin.length());
    }

    /** The same for any resource: kept when there are too many of them. */
    Occurrence ofAnyResource() {
        return new Occurrence(actorId, action, resourceKind, NOTHING, organizationId, outcome, code);
    }

    /** The same by anybody, whatever it was: kept when there are too many of those. */
    Occurrence byAnybody() {
        return new Occurrence(ANONYMOUS, "MANY", NOTHING, NOTHING, null, outcome, code);
    }

    /** An action as it is kept. */
    static String word(String action) {
        return cut(action, 60);
    }

    /** Whose rows are counted together when there are many: who signs in is not lost among what else was asked for. */
    String lane() {
        return action.equals(SIGN_IN) ? actorId + " " + SIGN_IN : actorId;
    }

    private static @Nullable String home(Caller caller) {
        return caller.grants().stream()
                .map(Grant::organizationId)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static String cut(String text, int most) {
        String capitals = text.toUpperCase(Locale.ROOT);
        return capitals.length() <= most ? capitals : capitals.substring(0, most);
    }
}
