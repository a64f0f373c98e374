package dev.taizhang.audit;

import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.web.RefusalCode;
import dev.taizhang.platform.web.Trace;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Looks at every answer as it leaves, and takes down two kinds: refusals for want of a right or because of a state,
 * and what leaves the service as a file, a table or a page. Faults of form are not among them (400, 406, 413, 415, 428):
 * they say nothing about who may do what.
 */
@ApplicationScoped
class AnswerWatch {

    /** Where {@link AskedFilter} leaves what a request is for. */
    static final String ASKED = Asked.class.getName();

    /** Before everything that may refuse, behind the door that writes the answers. */
    private static final int ORDER = Integer.MIN_VALUE + 50;

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<Integer> OF_RIGHT_OR_STATE = Set.of(403, 404, 409, 412, 422);

    private final Occurrences occurrences;

    AnswerWatch(Occurrences occurrences) {
        this.occurrences = occurrences;
    }

    void register(@Observes Router router) {
        router.route("/api/v1/*").order(ORDER).handler(this::enter);
    }

    private void enter(RoutingContext context) {
        context.addHeadersEndHandler(_ -> look(context));
        context.next();
    }

    private void look(RoutingContext context) {
        Asked asked = context.get(ASKED);
        if (asked == null) {
            return;
        }
        int status = context.response().getStatusCode();
        boolean reads = READING.contains(context.request().method().name());
        if (status == ErrorCode.FORBIDDEN.status() || (!reads && OF_RIGHT_OR_STATE.contains(status))) {
            String code = RefusalCode.of(context).map(ErrorCode::name).orElse(null);
            take(context, asked.action(), asked, AuditOutcome.REFUSED, code);
        } else if (reads && (status == 200 || status == 206)) {
            String form = form(context);
            if (form != null) {
                take(context, "EXPORT", asked, AuditOutcome.DONE, form);
            }
        }
    }

    private void take(RoutingContext context, String action, Asked asked, AuditOutcome outcome, @Nullable String code) {
        Occurrence occurrence =
                Occurrence.by(caller(context), action, asked.resourceKind(), asked.resourceId(), outcome, code);
        occurrences.note(occurrence, Trace.of(context));
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

    private static @Nullable Caller caller(RoutingContext context) {
        return context.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(Caller.ATTRIBUTE)
                : null;
    }
}
