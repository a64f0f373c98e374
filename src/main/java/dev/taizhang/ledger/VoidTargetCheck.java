package dev.taizhang.ledger;

import dev.taizhang.platform.json.TargetCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.UriInfo;

/** That the amendment to be dropped is the one under way. */
@ApplicationScoped
class VoidTargetCheck implements TargetCheck<VoidRequest> {

    private final AddressedRecords records;

    VoidTargetCheck(AddressedRecords records) {
        this.records = records;
    }

    @Override
    public Class<VoidRequest> type() {
        return VoidRequest.class;
    }

    @Override
    public void check(VoidRequest body, UriInfo target, Faults faults) {
        Integer version = body.version();
        if (version != null) {
            records.considered(target, Role.CLERK, Role.APPROVER)
                    .ifPresent(record -> RecordFit.pendingVersion(record, version, faults));
        }
    }
}
