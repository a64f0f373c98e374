package dev.taizhang.audit;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.web.RefusalCode;
import dev.taizhang.platform.web.Trace;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every answer as it leaves, whoever gave it, and takes down two kinds: what was refused, and what leaves the
 * service as a file, a table or a page. Of refusals it takes every one of a change, and of reading those that may be
 * somebody trying what is not for him. It asks nobody: whether what was not found is there is not looked up, so an answer
 * takes as long either way.
 */
@ApplicationScoped
class AnswerWatch {

    /** Before everything that may refuse. */
    private static final int ORDER = Integer.MIN_VALUE;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> OF_RIGHT = Set.of(401, 403, 429);

    /** Where a wrong password leaves a row of its own. */
    private static final Set<String> SIGNING_IN = Set.of("POST_SESSION", "POST_TOKEN");

    /** Begins the codes of what is named and is not there, for whoever asks. */
    private static final String NAMED_IN_VAIN = "UNKNOWN_";

    /** Words of the contract: whoever misspells them asks for nothing that could be hidden. */
    private static final Set<String> MISSPELT =
            Set.of("UNKNOWN_PARAMETER", "UNKNOWN_WORD", "UNKNOWN_FIELD", "UNKNOWN_METRIC");

    private static final String EXPORT = "EXPORT";

    /** What else than an organisation says how much of a tree is asked for. */
    private static final Set<String> FLAGS = Set.of("true", "false");

    private final Occurrences occurrences;
    private final ServedPaths paths;

    AnswerWatch(Occurrences occurrences, ServedPaths paths) {
        this.occurrences = occurrences;
        this.paths = paths;
    }

    void register(@Observes Router router) {
        router.route().order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        context.addHeadersEndHandler(_ -> look(context));
        context.next();
    }

    private void look(RoutingContext context) {
        int status = context.response().getStatusCode();
        boolean reads = READING.contains(context.request().method().name());
        if (status >= ErrorCode.VALIDATION_FAILED.status()) {
            refused(context, status, reads);
        } else if (reads && (status == 200 || status == 206)) {
            String form = form(context);
            if (form != null) {
                exported(context, form);
            }
        }
    }

    private void refused(RoutingContext context, int status, boolean reads) {
        String unknown = reads && status == ErrorCode.INVALID_PARAMETER.status() ? namedInVain(context) : null;
        boolean hidden = reads && status == ErrorCode.NOT_FOUND.status();
        if (reads && unknown == null && !hidden && !OF_RIGHT.contains(status)) {
            return;
        }
        Asked asked = asked(context);
        if ((hidden && !asked.served()) || isTakenDown(context, asked, status)) {
            return;
        }
        String code = RefusalCode.of(context).map(ErrorCode::name).orElse("HTTP_" + status);
        take(context, asked.action(), asked, AuditOutcome.REFUSED, unknown == null ? code : unknown);
    }

    private Asked asked(RoutingContext context) {
        return paths.asked(context.request().method().name(), path(context));
    }

    /** What cannot be read as a path is none that the service has. */
    private static @Nullable String path(RoutingContext context) {
        try {
            return context.normalizedPath();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable String namedInVain(RoutingContext context) {
        return RefusalCode.violations(context).stream()
                .filter(code -> code.startsWith(NAMED_IN_VAIN) && !MISSPELT.contains(code))
                .findFirst()
                .orElse(null);
    }

    /** Whether the room that looks at credentials has said already who was not let in. */
    private static boolean isTakenDown(RoutingContext context, Asked asked, int status) {
        boolean locked =
                RefusalCode.of(context).filter(ErrorCode.SIGN_IN_LOCKED::equals).isPresent();
        return (status == ErrorCode.UNAUTHENTICATED.status() || locked)
                && (TriedCredentials.on(context) || SIGNING_IN.contains(asked.action()));
    }

    private void take(RoutingContext context, String action, Asked asked, AuditOutcome outcome, @Nullable String code) {
        Occurrence occurrence =
                Occurrence.by(caller(context), action, asked.resourceKind(), asked.resourceId(), outcome, code);
        occurrences.note(occurrence, Trace.of(context));
    }

    /** What was taken away, and whose it is: whoever administers that organisation is to see that it left. */
    private void exported(RoutingContext context, String form) {
        Asked asked = asked(context);
        if (!asked.served()) {
            return;
        }
        Occurrence taken =
                Occurrence.by(caller(context), EXPORT, asked.resourceKind(), asked.taken(), AuditOutcome.DONE, form);
        String organization = asked.organization() == null ? filtered(context) : asked.organization();
        if (organization != null) {
            occurrences.note(taken.of(organization), Trace.of(context));
        } else {
            occurrences.note(asked.recordId() == null ? taken : taken.from(asked.recordId()), Trace.of(context));
        }
    }

    /** The organisation that a list was narrowed to; null where it was not. */
    private static @Nullable String filtered(RoutingContext context) {
        try {
            return Stream.of("organization", "subtree")
                    .map(context::queryParam)
                    .flatMap(List::stream)
                    .filter(value -> !FLAGS.contains(value))
                    .findFirst()
                    .orElse(null);
        } catch (HttpException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Media type of what a reader takes away, as {@code TEXT_CSV}; null for JSON, which is for programs to go on with. */
    private static @Nullable String form(RoutingContext context) {
        String type = context.response().headers().get("Content-Type");
        boolean head = context.request().method().name().equals("HEAD");
        if (head || type == null || type.startsWith("application/json")) {
            return null;
        }
        int end = type.indexOf(';');
        return (end < 0 ? type : type.substring(0, end)).strip().replaceAll("[^A-Za-z0-9]", "_");
    }

    /** Who signed in; of a request that was refused before it was let in, the account whose session came with it. */
    private static @Nullable Caller caller(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(Caller.ATTRIBUTE)
                : context.get(Caller.ATTRIBUTE);
    }
}
