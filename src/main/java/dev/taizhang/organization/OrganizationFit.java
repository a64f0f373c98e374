package dev.taizhang.organization;

import dev.taizhang.platform.problem.Faults;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change must fit in the tree that stands. */
final class OrganizationFit {

    /** No change is entered for a day after this one; whatever holds without an end holds longer. */
    private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);

    private OrganizationFit() {}

    /**
     * That the organisation exists on a day.
     *
     * @param day null where its own fault is known already
     */
    static void day(Tree tree, String id, @Nullable LocalDate day, String pointer, Faults faults) {
        if (day == null) {
            return;
        }
        List<Tree.Span> spans = tree.spansOf(id);
        if (spans.isEmpty() || day.isBefore(spans.getFirst().from())) {
            faults.add(pointer, "BEFORE_ORGANIZATION_EXISTS");
        } else if (day.isAfter(LATEST)) {
            faults.add(pointer, "OUT_OF_RANGE", spans.getFirst().from(), LATEST);
        }
    }

    /** The id of the organisation above, which must exist on that day; null, and a fault, where it does not. */
    static @Nullable String parent(Tree tree, String parent, LocalDate from, Faults faults) {
        String id = tree.idOf(parent).orElse(null);
        if (id == null) {
            faults.add("/parent", "UNKNOWN_ORGANIZATION", parent);
        } else if (!tree.activeOn(id, from)) {
            faults.add("/parent", "CLOSED_ORGANIZATION", parent, from);
        }
        return id;
    }

    /** That an organisation does not come to stand below itself, from a day on. */
    static void circle(Tree tree, String id, String parentId, LocalDate from, Faults faults) {
        if (tree.everBelow(parentId, id, from)) {
            faults.add("/parent", "CYCLE");
        }
    }
}
