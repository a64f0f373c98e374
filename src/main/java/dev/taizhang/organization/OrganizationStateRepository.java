package dev.taizhang.organization;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/** What organisations were, on both time axes. */
@ApplicationScoped
class OrganizationStateRepository implements PanacheRepositoryBase<OrganizationState, String> {

    /** All states held true now. */
    List<OrganizationState> held() {
        return list("recordedTo", OrganizationState.STILL);
    }

    /** All states held true at an instant. */
    List<OrganizationState> heldAt(Instant asOf) {
        return list("recordedFrom <= ?1 and recordedTo > ?1", asOf);
    }

    /** The states of one organisation held true now, in the order of their days. */
    List<OrganizationState> heldOf(String organizationId) {
        return list(
                "organizationId = ?1 and recordedTo = ?2 order by validFrom", organizationId, OrganizationState.STILL);
    }
}
