package dev.taizhang.platform.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PessimisticLockException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.NoContentException;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import org.hibernate.StaleStateException;
import org.hibernate.exception.ConstraintViolationException;
import org.jspecify.annotations.Nullable;

/** Which problem a failure is to a client: the first cause that says so decides, anything else is an error of ours. */
public final class Refusals {

    /** SQL state class of transactions that were rolled back for the sake of others (ISO/IEC 9075-2, table 38). */
    private static final String ROLLED_BACK = "40";

    /** SQL state class of connections that failed or were not to be had. */
    private static final String NO_CONNECTION = "08";

    private static final int MYSQL_LOCK_WAIT_TIMEOUT = 1205;
    private static final int MYSQL_DEADLOCK = 1213;

    /** Ended by somebody; for its time in MySQL, MariaDB and TiDB. */
    private static final Set<Integer> STATEMENT_ENDED = Set.of(1317, 3024, 1969, 1907);

    /** Code of the message of a transaction that was rolled back before its end, for its time. */
    private static final String NO_LONGER_ACTIVE = "ARJUNA016102";

    private Refusals() {}

    /** The problem a failure is. */
    public static Problem of(Throwable failure) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && seen.add(cause); cause = cause.getCause()) {
            Problem problem = known(cause);
            if (problem != null) {
                return problem;
            }
        }
        return Problem.of(ErrorCode.INTERNAL_ERROR);
    }

    /** The problem for an HTTP status that some other part of the stack has chosen. */
    public static Problem ofStatus(int status) {
        ErrorCode code = switch (status) {
            case 401 -> ErrorCode.UNAUTHENTICATED;
            case 403 -> ErrorCode.FORBIDDEN;
            case 404 -> ErrorCode.NOT_FOUND;
            case 405 -> ErrorCode.METHOD_NOT_ALLOWED;
            case 406 -> ErrorCode.NOT_ACCEPTABLE;
            case 409 -> ErrorCode.CONFLICT;
            case 412 -> ErrorCode.PRECONDITION_FAILED;
            case 413 -> ErrorCode.PAYLOAD_TOO_LARGE;
            case 414 -> ErrorCode.URI_TOO_LONG;
            case 416 -> ErrorCode.RANGE_NOT_SATISFIABLE;
            case 415 -> ErrorCode.UNSUPPORTED_MEDIA_TYPE;
            case 428 -> ErrorCode.PRECONDITION_REQUIRED;
            case 429 -> ErrorCode.TOO_MANY_REQUESTS;
            case 431 -> ErrorCode.HEADERS_TOO_LARGE;
            case 503 -> ErrorCode.TEMPORARILY_UNAVAILABLE;
            default -> status >= 400 && status < 500 ? ErrorCode.MALFORMED_REQUEST : ErrorCode.INTERNAL_ERROR;
        };
        return Problem.of(code);
    }

    private static @Nullable Problem known(Throwable cause) {
        return switch (cause) {
            case Problem problem -> problem;
            case WebApplicationException refused ->
                ofStatus(refused.getResponse().getStatus());
            case AuthenticationException _, UnauthorizedException _ -> Problem.of(ErrorCode.UNAUTHENTICATED);
            case ForbiddenException _ -> Problem.of(ErrorCode.FORBIDDEN);
            case NoContentException _, JsonProcessingException _ -> Problem.of(ErrorCode.MALFORMED_JSON);
            case OptimisticLockException _, StaleStateException _ -> Problem.of(ErrorCode.PRECONDITION_FAILED);
            case LockTimeoutException _, PessimisticLockException _, RejectedExecutionException _ ->
                Problem.of(ErrorCode.TEMPORARILY_UNAVAILABLE);
            case ConstraintViolationException broken
            when broken.getKind() == ConstraintViolationException.ConstraintKind.UNIQUE ->
                Problem.of(ErrorCode.CONFLICT);
            case RollbackException late
            when String.valueOf(late.getMessage()).contains(NO_LONGER_ACTIVE) ->
                Problem.of(ErrorCode.TIME_LIMIT_EXCEEDED);
            case SQLException failed
            when STATEMENT_ENDED.contains(failed.getErrorCode()) -> Problem.of(ErrorCode.TIME_LIMIT_EXCEEDED);
            case SQLException failed when isTransient(failed) -> Problem.of(ErrorCode.TEMPORARILY_UNAVAILABLE);
            default -> null;
        };
    }

    private static boolean isTransient(SQLException failed) {
        String state = failed.getSQLState() == null ? "" : failed.getSQLState();
        return failed instanceof SQLTransientException
                || failed.getErrorCode() == MYSQL_LOCK_WAIT_TIMEOUT
                || failed.getErrorCode() == MYSQL_DEADLOCK
                || state.startsWith(ROLLED_BACK)
                || state.startsWith(NO_CONNECTION)
                // The pool says so without a state of its own.
                || (state.isEmpty()
                        && String.valueOf(failed.getMessage())
                                .toLowerCase(Locale.ROOT)
                                .contains("acquisition timeout"));
    }
}
