package dev.taizhang.notice;

import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.BodyCheck;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A subscription goes where it may, and asks for what there is. */
@ApplicationScoped
class SubscriptionCheck implements BodyCheck<NoticeSubscriptionRequest> {

    private final AllowedTargets allowed;
    private final AllowedMail mail;
    private final NoticeBodies bodies;
    private final NoticeTypes types;
    private final OrganizationReferences organizations;

    SubscriptionCheck(
            AllowedTargets allowed,
            AllowedMail mail,
            NoticeBodies bodies,
            NoticeTypes types,
            OrganizationReferences organizations) {
        this.allowed = allowed;
        this.mail = mail;
        this.bodies = bodies;
        this.types = types;
        this.organizations = organizations;
    }

    @Override
    public Class<NoticeSubscriptionRequest> type() {
        return NoticeSubscriptionRequest.class;
    }

    @Override
    public void check(NoticeSubscriptionRequest body, String pointerPrefix, Faults faults) {
        if (body.target() != null && body.channel() == NoticeChannel.EMAIL) {
            checkMail(body.target(), pointerPrefix + "/target", faults);
        } else if (body.target() != null) {
            checkTarget(body.target(), pointerPrefix + "/target", faults);
        }
        String organization = body.organization();
        if (organization != null && organizations.find(organization).isEmpty()) {
            faults.add(pointerPrefix + "/organization", "UNKNOWN_ORGANIZATION", organization);
        }
        checkKinds(body.kinds(), pointerPrefix + "/kinds/", faults);
        checkTypes(body.types(), pointerPrefix + "/types/", faults);
    }

    private void checkMail(String text, String pointer, Faults faults) {
        if (!AllowedMail.isOne(text)) {
            faults.add(pointer, "NOT_A_MAIL_ADDRESS");
        } else if (!mail.allow(text)) {
            faults.add(pointer, "TARGET_NOT_ALLOWED", AllowedMail.domainOf(text));
        }
    }

    private void checkTarget(String text, String pointer, Faults faults) {
        Optional<Target> target = Target.of(text);
        if (target.isEmpty()) {
            faults.add(pointer, "NOT_A_WEB_ADDRESS");
        } else if (target.get().isForbiddenAddress() && !allowed.allowInside(target.get())) {
            // Whatever the list says, nothing would ever be sent there.
            faults.add(pointer, "FORBIDDEN_ADDRESS", target.get().host());
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

    private void checkTypes(List<String> asked, String pointer, Faults faults) {
        Set<String> known = types.all();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < asked.size(); i++) {
            String type = asked.get(i);
            if (type != null && !known.contains(type)) {
                faults.add(pointer + i, "INVALID_VALUE", types.near(type));
            } else if (type != null && !seen.add(type)) {
                faults.add(pointer + i, "DUPLICATE");
            }
        }
    }
}
