package dev.taizhang.ledger;

import dev.taizhang.account.Access;
import dev.taizhang.account.Hands;
import dev.taizhang.account.Scope;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which records the caller may see and change. Records are read from above, by those who hold the event and by those
 * responsible for an action on it; registers are read from below as well.
 */
@ApplicationScoped
class RecordAccess {

    private final Access access;
    private final CurrentCaller currentCaller;
    private final Hands hands;
    private final Trees trees;

    RecordAccess(Access access, CurrentCaller currentCaller, Hands hands, Trees trees) {
        this.access = access;
        this.currentCaller = currentCaller;
        this.hands = hands;
        this.trees = trees;
    }

    /** The user name of whoever asks. */
    String caller() {
        return currentCaller.get().username();
    }

    /** Whether what that account did is the doing of whoever asks. */
    boolean own(String username) {
        return hands.ofCaller(username);
    }

    /** Its readers are asked for last: they are read of their own, and nearly every caller reads by the hosts. */
    boolean mayRead(Ledger<?> ledger, LedgerRecord record) {
        return mayReadOf(ledger, record.hosts(), Set.of()) || mayReadAny(record.readers());
    }

    /**
     * The same of one that is not at hand.
     *
     * @param hosts of the record, the one that keeps it first; none if there is no such record
     */
    boolean mayReadOf(Ledger<?> ledger, List<String> hosts, Collection<String> readers) {
        return mayReadAny(hosts)
                || mayReadAny(readers)
                || (ledger.readableBelow() && !hosts.isEmpty() && access.above().contains(hosts.getFirst()));
    }

    private boolean mayReadAny(Collection<String> organizationIds) {
        return organizationIds.stream().anyMatch(access::mayRead);
    }

    /** Refuses a caller who reads no records anywhere. */
    void requireReading() {
        if (access.readable().equals(Scope.NOTHING)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    /** Whether the caller belongs to the organisation that keeps the record, and so sees its smallest headcounts. */
    boolean ofKeeper(LedgerRecord record) {
        return access.belongsTo(record.organizationId());
    }

    boolean has(String organizationId, Role... anyOf) {
        return access.has(organizationId, anyOf);
    }

    /** Refuses a caller who has none of the roles at the organisation; that it may read there is known. */
    void require(String organizationId, Role... anyOf) {
        if (!access.has(organizationId, anyOf)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    /** Refuses a caller who has none of the roles at any of the organisations. */
    void requireAtOne(Collection<String> organizationIds, Role... anyOf) {
        if (!hasAtOne(organizationIds, anyOf)) {
            throw Problem.of(ErrorCode.FORBIDDEN);
        }
    }

    /** Whether the caller has one of the roles at one of the organisations. */
    boolean hasAtOne(Collection<String> organizationIds, Role... anyOf) {
        return organizationIds.stream().anyMatch(id -> access.has(id, anyOf));
    }

    /** Whether the caller has the role for no organisation at all. */
    boolean nowhere(Role role) {
        return access.holding(role).equals(Scope.NOTHING);
    }

    /** Organisations whose records the caller may read in that ledger; empty for no restriction. */
    Optional<Set<String>> readable(Ledger<?> ledger) {
        Scope scope = access.readable();
        if (scope.everything()) {
            return Optional.empty();
        }
        Set<String> readable = new HashSet<>(scope.organizationIds());
        if (ledger.readableBelow()) {
            readable.addAll(access.above());
        }
        return Optional.of(readable);
    }

    /** The id of an organisation by its id or code; an unknown one is the same as one that may not be read. */
    Optional<String> readable(Ledger<?> ledger, String idOrCode) {
        Optional<Set<String>> readable = readable(ledger);
        return trees.now()
                .idOf(idOrCode)
                .filter(id -> readable.isEmpty() || readable.get().contains(id));
    }
}
