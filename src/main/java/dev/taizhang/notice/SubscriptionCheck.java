package dev.taizhang.notice;

import dev.taizhang.account.Access;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A subscription goes where it may, and asks for what there is. */
@ApplicationScoped
class SubscriptionCheck implements BodyCheck<NoticeSubscriptionRequest> {

    private static final Pattern TYPE = Pattern.compile("[A-Z][A-Z_]{0,59}");

    private final AllowedTargets allowed;
    private final NoticeBodies bodies;
    private final OrganizationReferences organizations;
    private final Access access;

    SubscriptionCheck(
            AllowedTargets allowed, NoticeBodies bodies, OrganizationReferences organizations, Access access) {
        this.allowed = allowed;
        this.bodies = bodies;
        this.organizations = organizations;
        this.access = access;
    }

    @Override
    public Class<NoticeSubscriptionRequest> type() {
        return NoticeSubscriptionRequest.class;
    }

    @Override
    public void check(NoticeSubscriptionRequest body, String pointerPrefix, Faults faults) {
        if (body.target() != null) {
            checkTarget(body.target(), pointerPrefix + "/target", faults);
        }
        String organization = body.organization();
        // To others it is simply beyond their reach, which is refused later.
        if (organization != null
                && access.holding(Role.ADMIN).everything()
                && organizations.find(organization).isEmpty()) {
            faults.add(pointerPrefix + "/organization", "UNKNOWN_ORGANIZATION", organization);
        }
        checkKinds(body.kinds(), pointerPrefix + "/kinds/", faults);
        checkTypes(body.types(), pointerPrefix + "/types/", faults);
    }

    private void checkTarget(String text, String pointer, Faults faults) {
        Optional<Target> target = Target.of(text);
        if (target.isEmpty()) {
            faults.add(pointer, "NOT_A_WEB_ADDRESS");
        } else if (!allowed.allow(target.get())) {
            faults.add(pointer, "TARGET_NOT_ALLOWED", target.get().authority());
        }
    }

    private void checkKinds(List<String> kinds, String pointer, Faults faults) {
        Set<String> known = bodies.kinds();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < kinds.size(); i++) {
            String kind = kinds.get(i);
            if (kind != null && !known.contains(kind)) {
                faults.add(pointer + i, "INVALID_VALUE", known);
            } else if (kind != null && !seen.add(kind)) {
                faults.add(pointer + i, "DUPLICATE");
            }
        }
    }

    private static void checkTypes(List<String> types, String pointer, Faults faults) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < types.size(); i++) {
            String type = types.get(i);
            if (type != null && !TYPE.matcher(type).matches()) {
                faults.add(pointer + i, "INVALID_FORMAT");
            } else if (type != null && !seen.add(type)) {
                faults.add(pointer + i, "DUPLICATE");
            }
        }
    }
}
