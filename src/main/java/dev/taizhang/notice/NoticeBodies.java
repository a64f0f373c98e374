package dev.taizhang.notice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.Ledgers;
import dev.taizhang.notice.NoticeBody.Subject;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is sent of a notice, and which kinds of things there are. */
@ApplicationScoped
class NoticeBodies {

    private static final String ORGANIZATION = "ORGANIZATION";

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
        Set<String> kinds = new TreeSet<>(Set.of(ORGANIZATION));
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

    private @Nullable String href(Notice notice) {
        Optional<String> collection = notice.resourceKind().equals(ORGANIZATION)
                ? Optional.of("/api/v1/organizations")
                : ledgers.ofKind(notice.resourceKind()).map(Ledger::href);
        return collection
                .map(path -> linkBegin + path + "/" + notice.resourceId())
                .orElse(null);
    }
}
