package dev.taizhang.ledger;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.problem.Faults;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What bodies must fit in the record they are for, in whatever ledger. */
@ApplicationScoped
class RecordFit {

    private final OrganizationReferences organizations;
    private final List<RecordFollower> followers;

    RecordFit(OrganizationReferences organizations, @All List<RecordFollower> followers) {
        this.organizations = organizations;
        this.followers = List.copyOf(followers);
    }

    /** What a record that is there is to say from now on. */
    void content(LedgerRecord record, RecordContent content, String pointerPrefix, Faults faults) {
        lead(record, content.organization(), pointerPrefix, faults);
        followers.stream()
                .filter(follower -> follower.follows(record.kind()))
                .forEach(follower -> follower.fit(record, content, pointerPrefix, faults));
    }

    /**
     * A record stays where it was entered: its number and its contributions are that organisation's.
     *
     * @param organization id or code; null, or one that does not exist, is a fault that is known already
     */
    private void lead(LedgerRecord record, @Nullable String organization, String pointerPrefix, Faults faults) {
        if (organization != null
                && organizations
                        .find(organization)
                        .map(OrganizationName::id)
                        .filter(id -> !id.equals(record.organizationId()))
                        .isPresent()) {
            faults.add(pointerPrefix + "/organization", "IMMUTABLE");
        }
    }

    /** Only the amendment that is under way can be dropped. */
    static void pendingVersion(LedgerRecord record, int named, Faults faults) {
        Integer pending = record.pendingVersion();
        if (pending == null || pending != named) {
            faults.add("/version", "NO_SUCH_PENDING_VERSION", named);
        }
    }
}
