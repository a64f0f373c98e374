package dev.taizhang.organization;

import dev.taizhang.account.Access;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How other rooms refer to organisations: by id or code in, by name and code out. */
@ApplicationScoped
public class OrganizationReferences {

    private final Trees trees;
    private final Access access;

    OrganizationReferences(Trees trees, Access access) {
        this.trees = trees;
        this.access = access;
    }

    /** The organisation a client addresses by id or code. */
    public Optional<OrganizationName> find(String idOrCode) {
        Tree tree = trees.now();
        return tree.idOf(idOrCode).flatMap(tree::name);
    }

    /** Whether there is no organisation at all. */
    public boolean none() {
        return trees.now().all().isEmpty();
    }

    /** Whether there is no organisation outside of these. */
    public boolean noneOutside(Set<String> ids) {
        return trees.now().all().stream().map(OrganizationName::id).allMatch(ids::contains);
    }

    /** The organisation with that id. */
    public OrganizationName byId(String id) {
        return trees.now().name(id).orElseThrow(() -> new IllegalArgumentException("No organisation with id " + id));
    }

    /**
     * Adds a fault where a body refers to an organisation that does not exist or is closed on the day of the event.
     *
     * <p>Whether a code is in use is no secret: any organisation may be named. From when to when it was active is told
     * only to those who may see it: a foreign one is taken as it is named, whatever the day (ADR 0011). Where a foreign
     * one may not be named at all, as the organisation that keeps a record, the answer is FORBIDDEN, on every day alike.
     *
     * @param idOrCode the reference; null when its own fault is already known or there is none
     * @param on day on which it must exist; null when unknown
     */
    public void check(@Nullable String idOrCode, @Nullable LocalDate on, String pointer, Faults faults) {
        if (idOrCode == null) {
            return;
        }
        Tree tree = trees.now();
        Optional<String> id = tree.idOf(idOrCode);
        if (id.isEmpty()) {
            faults.add(pointer, "UNKNOWN_ORGANIZATION", idOrCode);
        } else if (on != null && access.maySeeFigures(id.get()) && !tree.activeOn(id.get(), on)) {
            faults.add(pointer, "CLOSED_ORGANIZATION", idOrCode, on);
        }
    }
}
