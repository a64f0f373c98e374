package dev.taizhang.ledger;

import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.json.RequestBody;
import dev.taizhang.platform.json.TargetGuard;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Finds the record that a request is for by its path, in whatever ledger. */
@ApplicationScoped
public class AddressedRecords implements TargetGuard {

    private final Ledgers ledgers;
    private final RecordBook book;
    private final RecordRights rights;
    private final Preconditions preconditions;

    AddressedRecords(Ledgers ledgers, RecordBook book, RecordRights rights, Preconditions preconditions) {
        this.rights = rights;
        this.ledgers = ledgers;
        this.book = book;
        this.preconditions = preconditions;
    }

    @Override
    public void requireVisible(UriInfo target) {
        String id = id(target);
        if (id != null) {
            ledger(target).ifPresent(ledger -> book.readable(ledger, id));
        }
    }

    /**
     * Who has none of the roles for what is asked for is refused before the faults of a body are told. Which they are is
     * said by the tables of the ledger's states.
     */
    @Override
    @Transactional
    public void requirePermitted(UriInfo target, String method, @Nullable RequestBody body) {
        String id = id(target);
        ledger(target).ifPresent(ledger -> {
            if (id != null) {
                rights.require(book.readable(ledger, id), ledger, step(target, method, id));
            } else if (body instanceof RecordContent content) {
                rights.requireEntering(content.organization());
            }
        });
    }

    /** What is asked for, in the words of those tables: the method, and the path behind the record's id. */
    private static String step(UriInfo target, String method, String id) {
        String path = target.getPath();
        return method + " " + path.substring(path.indexOf("/" + id) + id.length() + 1);
    }

    /** The ledger that a path is below. */
    public Optional<Ledger<?>> ledger(UriInfo target) {
        String path = target.getPath();
        return path.startsWith(Ledger.ROOT)
                ? ledgers.atPath(path.substring(Ledger.ROOT.length()).split("/", 2)[0])
                : Optional.empty();
    }

    /** The id of a record in a path; null where it names none. */
    public static @Nullable String id(UriInfo target) {
        return target.getPathParameters().getFirst("id");
    }

    /**
     * The number of a part of a record in a path; empty where it is none. A body is held against its target before the
     * parameters of a path are.
     */
    public static OptionalInt no(UriInfo target) {
        String no = target.getPathParameters().getFirst("no");
        try {
            return no == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(no));
        } catch (NumberFormatException _) {
            return OptionalInt.empty();
        }
    }

    /** The record in the state that the request names, for a caller with one of the roles where it is kept. */
    public Optional<LedgerRecord> considered(UriInfo target, Role... anyOf) {
        String id = id(target);
        return id == null
                ? Optional.empty()
                : ledger(target).flatMap(ledger -> book.considered(ledger, id, preconditions::requireMatch, anyOf));
    }

    /** The same where a request names no state, as with what is entered inside a record. */
    public Optional<LedgerRecord> consideredInAnyState(UriInfo target, Role... anyOf) {
        String id = id(target);
        return id == null
                ? Optional.empty()
                : ledger(target).flatMap(ledger -> book.considered(ledger, id, Expectation.NONE, anyOf));
    }

    /** The same as {@link #considered} for those who work on it. */
    public Optional<LedgerRecord> consideredByWorkers(UriInfo target, Role... anyOf) {
        String id = id(target);
        return id == null
                ? Optional.empty()
                : ledger(target)
                        .flatMap(ledger -> book.consideredByWorkers(ledger, id, preconditions::requireMatch, anyOf));
    }
}
