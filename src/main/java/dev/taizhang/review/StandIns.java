package dev.taizhang.review;

import dev.taizhang.account.Colleagues;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.CurrentCaller;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;

/** Who may stand in: somebody else who reads the same records and reviews no other stage of them. */
@ApplicationScoped
class StandIns {

    private final ReviewRepository repository;
    private final Colleagues colleagues;
    private final CurrentCaller caller;

    StandIns(ReviewRepository repository, Colleagues colleagues, CurrentCaller caller) {
        this.repository = repository;
        this.colleagues = colleagues;
        this.caller = caller;
    }

    /** Adds the fault of the one that is named; what cannot be said while another field is faulty is left out. */
    void check(String organization, DelegationRequest request, Faults faults) {
        if (request.delegate().equals(caller.get().username())) {
            faults.add("/delegate", "NOT_ONESELF");
        } else if (!colleagues.mayRead(request.delegate(), organization)) {
            faults.add("/delegate", "UNKNOWN_ACCOUNT", request.delegate());
        } else if (request.stage() != null && reviewsAnotherStage(organization, request)) {
            faults.add("/delegate", "REVIEWS_ANOTHER_STAGE");
        }
    }

    private boolean reviewsAnotherStage(String organization, DelegationRequest request) {
        Role[] others = Arrays.stream(ReviewStage.values())
                .filter(stage -> stage != request.stage())
                .map(ReviewStage::role)
                .toArray(Role[]::new);
        boolean dated = request.from() != null && request.to() != null;
        return colleagues.has(request.delegate(), organization, others)
                || (dated
                        && repository.heldBy(request.delegate(), request.from(), request.to()).stream()
                                .anyMatch(held -> held.stage() != request.stage()
                                        && held.organizationId().equals(organization)));
    }
}
