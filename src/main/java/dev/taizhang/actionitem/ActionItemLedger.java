package dev.taizhang.actionitem;

import dev.taizhang.ledger.Ledger;
import dev.taizhang.metric.Fact;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.workflow.Machine;
import dev.taizhang.search.SearchText;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The ledger of action items. */
@ApplicationScoped
class ActionItemLedger implements Ledger<ActionItem> {

    static final String KIND = "ACTION_ITEM";

    private final ActionSources sources;

    ActionItemLedger(ActionSources sources) {
        this.sources = sources;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String path() {
        return "action-items";
    }

    @Override
    public String numberPrefix() {
        return "改";
    }

    @Override
    public Class<ActionItem> contentType() {
        return ActionItem.class;
    }

    @Override
    public Set<String> states() {
        return Ledger.names(EnumSet.allOf(ActionItemState.class));
    }

    @Override
    public Set<String> types() {
        return Ledger.names(EnumSet.allOf(ActionSource.class));
    }

    @Override
    public boolean confirmedAsAWhole() {
        return false;
    }

    @Override
    public ActionItem settled(ActionItem item, String pointerPrefix, Faults faults) {
        return sources.settled(item, pointerPrefix, faults);
    }

    /** What it counts for depends on its states, which are not in its text. */
    @Override
    public List<Fact> facts(ActionItem item) {
        return List.of();
    }

    @Override
    public SearchText.Parts searchable(ActionItem item) {
        return new SearchText.Parts().text(item.measure(), item.deliverable(), item.responsiblePost());
    }

    @Override
    public Machine<?, ?> machine() {
        return ActionItemState.machine();
    }
}
