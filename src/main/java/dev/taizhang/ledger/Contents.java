package dev.taizhang.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.JsonBinder;
import dev.taizhang.platform.json.NamedMembers;
import dev.taizhang.platform.problem.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns what a version says into the document that is kept, and back. */
@ApplicationScoped
public class Contents {

    /** Members that refer to organisations, in whatever ledger. */
    private static final Set<String> REFERENCES =
            Set.of("organization", "responsibleOrganization", "coHosts", "organizations");

    private static final ObjectMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            // A document written by a later release may say more; an older one must still be able to show it.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private final OrganizationReferences organizations;
    private final JsonBinder binder;

    Contents(OrganizationReferences organizations, JsonBinder binder) {
        this.organizations = organizations;
        this.binder = binder;
    }

    /**
     * The content as it is kept: every organisation named by its code, however the client addressed it.
     *
     * @throws dev.taizhang.platform.problem.Problem VALIDATION_FAILED with every fault of what it refers to
     */
    <C extends RecordContent> C settled(Ledger<C> ledger, C content) {
        return settled(ledger, content, null, "", new Faults());
    }

    /**
     * The same, with faults that are known already.
     *
     * @param recordId of the record that is to say this; null for a new one
     */
    <C extends RecordContent> C settled(
            Ledger<C> ledger, C content, @Nullable String recordId, String pointerPrefix, Faults faults) {
        C settled = ledger.settled(content, pointerPrefix, faults);
        ledger.fit(content, recordId, pointerPrefix, faults);
        faults.throwIfAny();
        JsonNode tree = JSON.valueToTree(settled);
        NamedMembers.rename(tree, REFERENCES, name -> organizations.find(name).map(OrganizationName::code));
        try {
            return JSON.treeToValue(tree, ledger.contentType());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("What was written must be readable", e);
        }
    }

    /**
     * The content as if a client had sent it just now.
     *
     * @throws dev.taizhang.platform.problem.Problem VALIDATION_FAILED with every fault
     */
    <C extends RecordContent> C entered(Ledger<C> ledger, C content) {
        Faults faults = new Faults();
        @Nullable C entered = binder.bind(JSON.valueToTree(content), ledger.contentType(), "", faults);
        if (entered != null && !faults.none()) {
            ledger.settled(entered, "", faults);
        }
        faults.throwIfAny();
        return Objects.requireNonNull(entered);
    }

    public String write(RecordContent content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Content is always writable", e);
        }
    }

    public <C extends RecordContent> C read(Ledger<C> ledger, String document) {
        try {
            return JSON.readValue(document, ledger.contentType());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A kept document cannot be read", e);
        }
    }

    /** Ids of those who hold the event, the lead first, each once. */
    List<String> hosts(RecordContent content) {
        List<String> hosts = new ArrayList<>();
        hosts.add(id(content.organization()));
        for (String coHost : content.coHosts()) {
            String id = id(coHost);
            if (!hosts.contains(id)) {
                hosts.add(id);
            }
        }
        return hosts;
    }

    private String id(String idOrCode) {
        return organizations
                .find(idOrCode)
                .map(OrganizationName::id)
                .orElseThrow(() -> new IllegalArgumentException("Unknown organisation: " + idOrCode));
    }
}
