package dev.taizhang.actionitem;

import dev.taizhang.ledger.Authorship;
import dev.taizhang.ledger.Hindrance;
import dev.taizhang.ledger.Hindrances;
import dev.taizhang.plan.Commitments;
import dev.taizhang.platform.workflow.Circumstances;
import dev.taizhang.riskcheck.Findings;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** When guards of the table of action items do not hold, whatever is said. */
@ApplicationScoped
class ActionHindrances {

    private static final Hindrance NOT_VERIFIED = new Hindrance(ActionItemState.VERIFIED, """
            not exists (select 1 from ActionEntry w
                         where w.key.itemId = r.id and w.outcome = dev.taizhang.actionitem.VerificationOutcome.PASSED
                           and w.at >= (select max(h.at) from StateEntry h
                                         where h.key.recordId = r.id and h.state = 'READY_FOR_VERIFICATION'))""");

    private static final String SOURCE = "exists (select 1 from ActionPlace i join LedgerRecord s on s.id = i.sourceId"
            + " where i.itemId = r.id and ";

    /** It would be promised for the period of before. */
    private static final Hindrance BEING_AMENDED = new Hindrance(
            ActionItemState.SOURCE_SETTLED,
            SOURCE + "s.kind in ('" + Commitments.PLANNED_MEASURE + "', '" + Commitments.PROBLEM
                    + "') and s.pendingVersion is not null)");

    private static final Hindrance NOT_CONFIRMED = new Hindrance(
            ActionItemState.SOURCE_IN_FORCE,
            SOURCE + "s.kind in (" + listed(ActionSources.ITEMS_GO_WITH) + ") and s.state <> 'CONFIRMED')");

    private static final Hindrance FINDING_SETTLED = new Hindrance(
            ActionItemState.FINDING_OPEN,
            SOURCE + "s.kind = '" + Findings.KIND + "' and (s.state not in (" + listed(Findings.takingItems())
                    + ") or not exists (select 1 from RecordVersion f"
                    + " where f.recordId = s.id and f.confirmedAt is not null)))");

    private static final List<Hindrance> OF_SOURCE = List.of(NOT_CONFIRMED, BEING_AMENDED, FINDING_SETTLED);

    /** Neither whoever wrote it down nor one of those who worked on it, nor the post that answers for it. */
    private static final Hindrance HAD_A_HAND =
            new Hindrance(ActionItemState.OTHER_EYES, """
            exists (select 1 from ActionPlace i
                     where i.itemId = r.id and i.responsiblePost is not null
                       and concat(i.responsibleId, ' ', i.responsiblePost) in :posts)
            or exists (select 1 from RecordVersion hv where hv.recordId = r.id and %s)
            or exists (select 1 from StateEntry o
                        where o.key.recordId = r.id and o.by in :hands and o.state <> 'CLOSED'
                          and (o.state <> 'IN_PROGRESS' or o.reason is null))
            or exists (select 1 from ActionEntry w
                        where w.key.itemId = r.id and w.by in :hands
                          and w.key.kind <> dev.taizhang.actionitem.EntryKind.VERIFICATION)""".formatted(Authorship.byCaller("hv")));

    private static final Hindrance ASKED = new Hindrance(ActionItemState.NOT_THE_ASKER, """
            exists (select 1 from ActionEntry w
                     where w.key.itemId = r.id and w.key.kind = dev.taizhang.actionitem.EntryKind.EXTENSION
                       and w.approvedBy is null and w.rejectedBy is null and w.by in :hands)""");

    private final ActionItemRepository items;
    private final Hindrances hindrances;
    private final List<Hindrance> ofItem;

    ActionHindrances(ActionItemRepository items, Hindrances hindrances, ActionEvidence shown) {
        this.items = items;
        this.hindrances = hindrances;
        Hindrance notShown = new Hindrance(ActionItemState.SHOWN, "not (" + shown.sinceConfirmed("r.id") + ")");
        this.ofItem = Stream.concat(OF_SOURCE.stream(), Stream.of(NOT_VERIFIED, notShown))
                .toList();
    }

    /** The circumstances of an item. */
    Circumstances of(String id) {
        return of(List.of(id)).getOrDefault(id, Circumstances.NONE);
    }

    /** The circumstances of some items, by id. */
    Map<String, Circumstances> of(Collection<String> ids) {
        return hindrances.of(ids, items.waiting(ids), ofItem);
    }

    /** What holds items up, and what keeps the caller from them. */
    List<Hindrance> ofCaller() {
        return Stream.concat(ofItem.stream(), Stream.of(HAD_A_HAND, ASKED)).toList();
    }

    /** That nothing keeps an item that waits to be confirmed from it: a condition over its record. */
    static String confirmable() {
        return OF_SOURCE.stream().map(one -> "not (" + one.condition() + ")").collect(Collectors.joining(" and "));
    }

    /** That the caller may judge an item: a condition over its record. */
    static String otherEyes() {
        return "not (" + HAD_A_HAND.condition() + ")";
    }

    private static String listed(Collection<String> names) {
        return names.stream().sorted().map(name -> "'" + name + "'").collect(Collectors.joining(", "));
    }
}
