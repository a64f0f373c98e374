package dev.taizhang.actionitem;

import dev.taizhang.ledger.DueClause;
import dev.taizhang.ledger.DueClause.Terms;

/**
 * By which day an action item is to be done. Being overdue is held against the original day, as the figures are; what is to
 * be done soon goes by the latest day that was approved.
 */
final class ActionsDue {

    /** The day that holds for an item {@code p}. Nothing but extensions is approved. */
    static final String HOLDS = "coalesce((select max(x.on) from ActionEntry x"
            + " where x.key.itemId = p.itemId and x.approvedBy is not null), p.due)";

    private static final String OPEN = DueClause.oneOf(ActionItemState.values(), ActionItemState::open);

    private static final String ITEM = "exists (select 1 from ActionPlace p where p.itemId = r.id and ";

    private static final String PLAIN_ITEM = "exists (select 1 from action_item p where p.item_id = r.id and ";

    static final DueClause CLAUSE = new DueClause(
            new Terms(OPEN, ITEM + "p.due < :today)", ITEM + HOLDS + " <= :dueBy)"),
            new Terms(OPEN, PLAIN_ITEM + "p.due < :today)", PLAIN_ITEM + """
                    coalesce((select max(x.on_day) from action_entry x
                               where x.item_id = p.item_id and x.approved_by is not null), p.due) <= :dueBy)"""));

    private ActionsDue() {}
}
