package dev.taizhang.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Supplier;

/** Which organisations stand below another one on a day, as known now. */
public interface OrganizationTree {

    /** The organisation itself and all below it on that day; empty for an id that does not exist. */
    Set<String> subtree(String organizationId, LocalDate on);

    /** The organisation itself and all above it on that day; an id that does not exist stands alone. */
    Set<String> above(String organizationId, LocalDate on);

    /** The organisation itself and all that stand above it on some of these days, both included. */
    Set<String> above(String organizationId, LocalDate from, LocalDate to);

    /** Ids of all organisations there ever were. */
    Set<String> ids();

    /** Does work during which the tree stays as it is known now, so that it is asked for once. */
    <T> T holding(Supplier<T> work);

    /** The office's day. */
    LocalDate today();
}
