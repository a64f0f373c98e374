package dev.taizhang.review;

import dev.taizhang.account.Colleagues;
import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The port of those who ask whether the caller stands in for a reviewer today. */
@ApplicationScoped
public class Delegations {

    private final ReviewRepository repository;
    private final OrganizationTree tree;
    private final Colleagues colleagues;
    private final CurrentCaller caller;

    Delegations(ReviewRepository repository, OrganizationTree tree, Colleagues colleagues, CurrentCaller caller) {
        this.repository = repository;
        this.tree = tree;
        this.colleagues = colleagues;
        this.caller = caller;
    }

    /**
     * A stage at which the caller stands in.
     *
     * @param delegator username of whom it stands in for
     */
    public record StandIn(ReviewStage stage, String organizationId, String delegator) {}

    /** Where the caller stands in today: for those who still may review there themselves. No machine stands in for anybody. */
    @Transactional
    public List<StandIn> ofCaller() {
        if (caller.get().machine()) {
            return List.of();
        }
        return repository.heldBy(caller.get().username(), tree.today()).stream()
                .filter(held -> colleagues.has(
                        held.delegator(), held.organizationId(), held.stage().role()))
                .map(held -> new StandIn(held.stage(), held.organizationId(), held.delegator()))
                .toList();
    }

    /** For whom the caller stands in at a stage of an organisation's articles; empty if for nobody. */
    @Transactional
    public Optional<String> delegator(ReviewStage stage, String organizationId) {
        Set<String> above = tree.above(organizationId, tree.today());
        return ofCaller().stream()
                .filter(standIn -> standIn.stage() == stage && above.contains(standIn.organizationId()))
                .map(StandIn::delegator)
                .findFirst();
    }
}
