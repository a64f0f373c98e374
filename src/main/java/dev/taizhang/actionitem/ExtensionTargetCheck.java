package dev.taizhang.actionitem;

import dev.taizhang.ledger.AddressedRecords;
import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.UriInfo;

/** That an extension goes beyond the day first agreed on. */
@ApplicationScoped
class ExtensionTargetCheck implements TargetCheck<ExtensionRequest> {

    private final ActionFit fit;
    private final AddressedRecords records;
    private final ActionItemRepository items;

    ExtensionTargetCheck(AddressedRecords records, ActionItemRepository items, ActionFit fit) {
        this.fit = fit;
        this.records = records;
        this.items = items;
    }

    @Override
    public Class<ExtensionRequest> type() {
        return ExtensionRequest.class;
    }

    @Override
    @Transactional
    public void check(ExtensionRequest body, UriInfo target, Faults faults) {
        records.consideredByWorkers(target, Role.CLERK)
                .ifPresent(item -> fit.extension(
                        items.place(item.id()), items.entries(item.id(), EntryKind.EXTENSION), body.to(), faults));
    }
}
