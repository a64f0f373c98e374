package dev.taizhang.organization;

import dev.taizhang.organization.Tree.Span;
import dev.taizhang.platform.revision.Revisions;
import dev.taizhang.platform.revision.Standing;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * The tree as known now or at an instant. The present tree is kept until its revision moves, which costs one indexed
 * read per question and is right on several replicas at once.
 */
@ApplicationScoped
public class Trees implements OrganizationTree {

    /** Scope whose revision counts the changes of the tree. */
    public static final String SCOPE = "~tree";

    private static final ScopedValue<Kept> HELD = ScopedValue.newInstance();

    private static final Kept NONE = new Kept(-1, Instant.EPOCH, Tree.NONE);

    private final OrganizationRepository organizations;
    private final OrganizationStateRepository states;
    private final Revisions revisions;
    private final DataSource pool;
    private final OfficeClock clock;
    private volatile Kept kept = NONE;

    private record Kept(long revision, Instant changedAt, Tree tree) {}

    Trees(
            OrganizationRepository organizations,
            OrganizationStateRepository states,
            Revisions revisions,
            DataSource pool,
            OfficeClock clock) {
        this.organizations = organizations;
        this.states = states;
        this.revisions = revisions;
        this.pool = pool;
        this.clock = clock;
    }

    /** The tree as known now. */
    @Transactional
    public Tree now() {
        return current().tree();
    }

    /** The tree as the system held it at an instant. */
    @Transactional
    public Tree at(Instant asOf) {
        Kept current = current();
        return asOf.isBefore(current.changedAt()) ? tree(states.heldAt(asOf)) : current.tree();
    }

    @Override
    public Set<String> subtree(String organizationId, LocalDate on) {
        return now().subtree(organizationId, on);
    }

    @Override
    public Set<String> above(String organizationId, LocalDate on) {
        Tree tree = now();
        return tree.above(organizationId, tree.placedOn(organizationId, on));
    }

    @Override
    public Set<String> above(String organizationId, LocalDate from, LocalDate to) {
        return now().above(organizationId, from, to);
    }

    @Override
    public Set<String> ids() {
        return now().ids();
    }

    @Override
    public LocalDate today() {
        return clock.today();
    }

    /**
     * Runs work on the tree as it is now, without asking for changes: for whoever loads thousands of records in one
     * transaction in which nobody changes the tree.
     */
    @Transactional
    @Override
    public <T> T holding(Supplier<T> work) {
        return ScopedValue.where(HELD, current()).call(work::get);
    }

    private Kept current() {
        if (HELD.isBound()) {
            return HELD.get();
        }
        Standing standing = standing();
        Kept known = kept;
        // The time is compared too: a change that was rolled back leaves its revision to the next one.
        if (known.revision() == standing.revision() && known.changedAt().equals(standing.changedAt())) {
            return known;
        }
        Kept fresh = new Kept(standing.revision(), standing.changedAt(), fresh());
        // What was read while a change was committed may already hold it, and is not kept under the revision before it.
        if (standing.equals(standing())) {
            kept = fresh;
        }
        return fresh;
    }

    /**
     * The tree as the running transaction sees it, read anew and not kept: for a change that has counted its revision up
     * but not yet written its rows.
     */
    Tree fresh() {
        return tree(states.held());
    }

    private Standing standing() {
        try (Connection connection = pool.getConnection()) {
            return revisions.standing(connection, List.of(SCOPE));
        } catch (SQLException e) {
            throw new IllegalStateException("The tree's revision could not be read", e);
        }
    }

    private Tree tree(List<OrganizationState> held) {
        Map<String, String> codes = new HashMap<>();
        organizations.listAll().forEach(organization -> codes.put(organization.id(), organization.code()));
        Map<String, List<Span>> spans = new HashMap<>();
        held.stream()
                .sorted(Comparator.comparing(OrganizationState::validFrom))
                .forEach(state -> spans.computeIfAbsent(state.organizationId(), id -> new ArrayList<>())
                        .add(state.span()));
        return new Tree(codes, spans);
    }
}
