package dev.taizhang.platform.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.persistence.LockTimeoutException;
import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;

class RefusalsTest {

    @Test
    void findsTheRefusalBehindAnyNumberOfWrappers() {
        Problem refusal = Problem.of(ErrorCode.CONFLICT);
        assertEquals(
                ErrorCode.CONFLICT,
                Refusals.of(new IllegalStateException(new RuntimeException(refusal)))
                        .code());
    }

    @Test
    void tellsAStaleWriteFromALockThatWasNotToBeHad() {
        assertEquals(
                ErrorCode.PRECONDITION_FAILED,
                Refusals.of(new OptimisticLockException()).code());
        assertEquals(
                ErrorCode.TEMPORARILY_UNAVAILABLE,
                Refusals.of(new LockTimeoutException()).code());
    }

    @Test
    void asksToRetryWhatTheDatabaseCouldNotDoJustNow() {
        for (SQLException failed : new SQLException[] {
            new SQLException("Lock wait timeout exceeded", "HY000", 1205),
            new SQLException("Deadlock found", "40001", 1213),
            new SQLException("Communications link failure", "08S01", 0),
            new SQLException("Sorry, Acquisition timeout of 5 s"),
            new SQLException("Sorry, acquisition timeout!"),
            new SQLTransientConnectionException(),
        }) {
            assertEquals(
                    ErrorCode.TEMPORARILY_UNAVAILABLE,
                    Refusals.of(new IllegalStateException(failed)).code());
        }
    }

    @Test
    void tellsWhatTookTooLongFromWhatMaySucceedInAMoment() {
        for (int code : new int[] {3024, 1969, 1907, 1317}) {
            SQLException ended = new SQLException("Query execution was interrupted", "70100", code);
            assertEquals(
                    ErrorCode.TIME_LIMIT_EXCEEDED,
                    Refusals.of(new IllegalStateException(ended)).code());
        }
    }

    @Test
    void takesTheBlameForEverythingElse() {
        assertEquals(
                ErrorCode.INTERNAL_ERROR,
                Refusals.of(new SQLException("Unknown column", "42S22", 1054)).code());
        assertEquals(
                ErrorCode.INTERNAL_ERROR,
                Refusals.of(new IllegalArgumentException("no")).code());
    }

    @Test
    void keepsAStatusWithinItsKind() {
        assertEquals(ErrorCode.MALFORMED_REQUEST, Refusals.ofStatus(418).code());
        assertEquals(ErrorCode.INTERNAL_ERROR, Refusals.ofStatus(502).code());
        for (ErrorCode code : ErrorCode.values()) {
            assertEquals(
                    code.status() / 100, Refusals.ofStatus(code.status()).code().status() / 100);
        }
    }
}
