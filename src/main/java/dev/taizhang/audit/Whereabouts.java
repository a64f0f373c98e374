package dev.taizhang.audit;

import dev.taizhang.audit.Tally.Counted;
import dev.taizhang.shared.Ids;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whose the things are of which occurrences tell, asked once for all rows that are written together. */
@ApplicationScoped
class Whereabouts {

    private final OrganizationIds organizations;
    private final List<RecordOwners> owners;

    Whereabouts(OrganizationIds organizations, @All List<RecordOwners> owners) {
        this.organizations = organizations;
        this.owners = List.copyOf(owners);
    }

    /** The rows with the ids of their organisations. What was named and is none is not told: it may be anything that a client wrote. */
    List<Counted> located(List<Counted> rows) {
        Map<String, String> ownerOf = owners(named(rows, Occurrence::recordId));
        List<Counted> owned = rows.stream()
                .map(row -> row.of(owned(row.occurrence(), ownerOf)))
                .toList();
        Set<String> codes = named(owned, Whereabouts::code);
        Map<String, String> idOf = codes.isEmpty() ? Map.of() : organizations.idsOf(codes);
        return owned.stream()
                .map(row -> row.of(located(row.occurrence(), idOf)))
                .toList();
    }

    private static Set<String> named(List<Counted> rows, Function<Occurrence, @Nullable String> naming) {
        Set<String> named = new HashSet<>();
        for (Counted row : rows) {
            String name = naming.apply(row.occurrence());
            if (name != null) {
                named.add(name);
            }
        }
        return named;
    }

    private static Occurrence owned(Occurrence occurrence, Map<String, String> ownerOf) {
        String record = occurrence.recordId();
        String owner = record == null ? null : ownerOf.get(record);
        return owner == null ? occurrence : occurrence.of(owner);
    }

    private static Occurrence located(Occurrence occurrence, Map<String, String> idOf) {
        String code = code(occurrence);
        return code == null ? occurrence : occurrence.located(idOf.get(code));
    }

    /** The name of an organisation that is not its id; null where there is none. */
    private static @Nullable String code(Occurrence occurrence) {
        String organization = occurrence.organizationId();
        return organization == null || Ids.isOne(organization) ? null : organization;
    }

    /** Each room is asked for what no other one had. */
    private Map<String, String> owners(Set<String> records) {
        Map<String, String> found = new HashMap<>();
        for (RecordOwners room : owners) {
            Set<String> open =
                    records.stream().filter(id -> !found.containsKey(id)).collect(Collectors.toSet());
            if (!open.isEmpty()) {
                found.putAll(room.ownersOf(new ArrayList<>(open)));
            }
        }
        return found;
    }
}
