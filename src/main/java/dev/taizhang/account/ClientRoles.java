package dev.taizhang.account;

import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which roles a machine client may be given: none that makes one person two. */
final class ClientRoles {

    private static final List<String> HELD = Arrays.stream(Role.values())
            .filter(Role::heldByMachines)
            .map(Role::name)
            .toList();

    private ClientRoles() {}

    /**
     * Adds a fault for each grant of a role that is for people; of every faulty role it is said which a client may have.
     *
     * @param grants some may be null, as faulty elements of a list
     */
    static void check(List<GrantRequest> grants, String pointer, Faults faults) {
        for (int i = 0; i < grants.size(); i++) {
            @Nullable GrantRequest grant = grants.get(i);
            String place = pointer + "/" + i + "/role";
            faults.narrow(place, "INVALID_VALUE", HELD);
            // What role it is may be missing: a fault that is already known.
            if (grant != null && grant.role() != null && !grant.role().heldByMachines()) {
                faults.add(place, "NOT_FOR_CLIENTS", grant.role(), HELD);
            }
        }
    }
}
