package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordContent;
import dev.taizhang.platform.json.JsonBinder;
import dev.taizhang.platform.json.NamedMembers;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Violation;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what entries say of their records, with the checks that a request's body goes through. */
final class ContentReader {

    /** What the checks say where there is no tree to look into. */
    private static final Set<String> OF_THE_TREE = Set.of("UNKNOWN_ORGANIZATION", "CLOSED_ORGANIZATION");

    /** What the checks say of records of the same folder, which are not there yet. */
    private static final Set<String> OF_RECORDS = Set.of("UNKNOWN_SOURCE_DOCUMENT");

    private static final String ORGANIZATION = "organization";

    private static final Set<String> ORGANIZATIONS =
            Set.of(ORGANIZATION, "responsibleOrganization", "coHosts", "organizations");

    private final JsonBinder binder;
    private final Folder folder;
    private final boolean treeStands;
    private final Faults faults;
    private final Set<String> known;

    /**
     * @param treeStands whether references to organisations can be checked
     */
    ContentReader(JsonBinder binder, Folder folder, boolean treeStands, Faults faults) {
        this.binder = binder;
        this.folder = folder;
        this.treeStands = treeStands;
        this.faults = faults;
        this.known = new HashSet<>(faults.list().stream().map(Violation::field).collect(Collectors.toSet()));
    }

    /**
     * What an entry says of its record.
     *
     * @param differences members that are different in an earlier version; null for the version in force
     * @param place where the differences stand below the entry
     */
    <C extends RecordContent> @Nullable C read(
            Ledger<C> ledger, Entry<?> entry, @Nullable JsonNode differences, String place) {
        ObjectNode content = FolderReader.contentIn(entry);
        if (differences instanceof ObjectNode object) {
            content.setAll(object);
        }
        keptByWhoEntered(content, entry);
        // Organisations are named by their codes on the wire and by their keys in the files.
        NamedMembers.rename(content, ORGANIZATIONS, folder::organizationCode);
        Faults all = new Faults();
        C bound = binder.bind(content, ledger.contentType(), entry.pointer() + place, all);
        List<Violation> found = all.list().stream()
                .filter(violation -> !OF_RECORDS.contains(violation.code()))
                .toList();
        for (Violation violation : found) {
            boolean here = differences == null || touches(violation, entry.pointer() + place, differences);
            boolean sure = treeStands || !OF_THE_TREE.contains(violation.code());
            if (here && sure && known.add(violation.field())) {
                faults.add(
                        violation.field(),
                        violation.code(),
                        violation.arguments().toArray());
            }
        }
        return found.isEmpty() ? bound : null;
    }

    /** Entries of registers do not say who keeps them: the organisation of whoever entered them. */
    private void keptByWhoEntered(ObjectNode content, Entry<?> entry) {
        if (!content.has(ORGANIZATION)) {
            folder.entries(FolderFile.USERS, UserRow.class).stream()
                    .filter(user ->
                            user.key().equals(entry.json().path("enteredBy").asText()))
                    .findFirst()
                    .ifPresent(user -> content.put(ORGANIZATION, user.row().organization()));
        }
    }

    /** The other members were looked at with the version in force. */
    private static boolean touches(Violation violation, String prefix, JsonNode differences) {
        String member = violation.field().substring(prefix.length()).split("/", 3)[1];
        return differences.has(member);
    }
}
