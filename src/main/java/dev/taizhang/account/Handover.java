package dev.taizhang.account;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of grants when a post goes to a successor on a day: each that holds then or later ends the day before and
 * begins at the successor on that day, with the end it had. One that would have begun later goes as it is. What is taken
 * stays a right of the post: whoever holds it answers for what that post answers for.
 *
 * @param kept what the predecessor has afterwards
 * @param taken what the successor is given
 */
record Handover(List<HeldGrant> kept, List<HeldGrant> taken) {

    static Handover of(List<HeldGrant> grants, Predicate<HeldGrant> chosen, LocalDate on) {
        List<HeldGrant> kept = new ArrayList<>();
        List<HeldGrant> taken = new ArrayList<>();
        for (HeldGrant held : grants) {
            if (!goes(held, on) || !chosen.test(held)) {
                kept.add(held);
                continue;
            }
            LocalDate from = held.validFrom();
            if (from == null || from.isBefore(on)) {
                kept.add(held.between(from, on.minusDays(1)));
                taken.add(held.between(on, held.validTo()));
            } else {
                taken.add(held);
            }
        }
        return new Handover(kept, taken);
    }

    /** The same, with what is taken marked as a right of that post where it is of no other one. */
    Handover with(@Nullable String organizationId, String title) {
        return new Handover(
                kept,
                taken.stream().map(grant -> grant.with(organizationId, title)).toList());
    }

    /** Whether the post itself goes: rights of its own did, and none stays from that day on. */
    boolean ofThePost(LocalDate on) {
        return taken.stream().anyMatch(HeldGrant::isOwn)
                && kept.stream().noneMatch(grant -> grant.isOwn() && goes(grant, on));
    }

    /** Whether the grant holds on that day or later; what had ended before stays where it was. */
    static boolean goes(HeldGrant held, LocalDate on) {
        LocalDate to = held.validTo();
        return to == null || !to.isBefore(on);
    }
}
