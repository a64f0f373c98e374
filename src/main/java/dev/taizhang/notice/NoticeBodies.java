package dev.taizhang.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.notice.NoticeBody.Subject;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is sent of a notice, and which kinds of things there are. */
@ApplicationScoped
class NoticeBodies {

    /** A duty of one organisation for one period, which is no record; its id begins with that of its rule. */
    private static final String OBLIGATION = "OBLIGATION";

    /** A period that an organisation has not declared complete; its id ends with the period. */
    private static final String COMPLETENESS = "COMPLETENESS";

    /** An item of a plan, which is no record; its id begins with that of its plan. */
    private static final String PLAN_ITEM = "PLAN_ITEM";

    /** What is told of beside the records of the ledgers, and where it is read. */
    private static final Map<String, String> FURTHER = Map.of(
            "ORGANIZATION",
            "/api/v1/organizations",
            "PERIOD_CLOSING",
            "/api/v1/period-closings",
            "COMPLETENESS_DECLARATION",
            "/api/v1/completeness");

    private final Ledgers ledgers;
    private final OrganizationReferences organizations;
    private final ObjectMapper json;
    private final String linkBegin;

    NoticeBodies(Ledgers ledgers, OrganizationReferences organizations, ObjectMapper json, NoticeSettings settings) {
        this.ledgers = ledgers;
        this.organizations = organizations;
        this.json = json;
        this.linkBegin = settings.linkBegin().orElse("").replaceFirst("/+$", "");
    }

    /** Every kind of thing whose changes are told. */
    Set<String> kinds() {
        Set<String> kinds = new TreeSet<>(Set.of(OBLIGATION, COMPLETENESS, PLAN_ITEM));
        kinds.addAll(FURTHER.keySet());
        ledgers.all().forEach(ledger -> kinds.add(ledger.kind()));
        return kinds;
    }

    /** As JSON in UTF-8. */
    byte[] of(Notice notice) {
        Subject subject = new Subject(
                notice.resourceKind(),
                notice.resourceId(),
                code(notice.organizationId()),
                notice.revision(),
                notice.dueOn(),
                href(notice));
        try {
            return json.writeValueAsBytes(new NoticeBody(notice.type(), notice.recordedAt(), subject));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A notice could not be written", e);
        }
    }

    /** Code of an organisation, for showing it. */
    String code(String organizationId) {
        return organizations.find(organizationId).map(OrganizationName::code).orElse(organizationId);
    }

    /** Where the thing is read; null where there is no such place. */
    @Nullable
    String href(Notice notice) {
        if (notice.resourceKind().equals(OBLIGATION)) {
            return linkBegin + "/api/v1/obligations?organization=" + notice.organizationId() + "&rule="
                    + notice.resourceId().substring(0, notice.resourceId().indexOf('/'));
        }
        if (notice.resourceKind().equals(COMPLETENESS)) {
            return linkBegin + "/api/v1/completeness?organization=" + notice.organizationId() + "&period="
                    + notice.resourceId().substring(notice.resourceId().indexOf('/') + 1);
        }
        if (notice.resourceKind().equals(PLAN_ITEM)) {
            return linkBegin + "/api/v1/plans/"
                    + notice.resourceId().substring(0, notice.resourceId().indexOf('/')) + "/progress";
        }
        Optional<String> collection = Optional.ofNullable(FURTHER.get(notice.resourceKind()))
                .or(() -> ledgers.ofKind(notice.resourceKind()).map(Ledger::href));
        return collection
                .map(path -> linkBegin + path + "/" + notice.resourceId())
                .orElse(null);
    }
}
