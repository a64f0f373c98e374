package dev.taizhang.demodata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.taizhang.account.Accounts;
import dev.taizhang.demodata.OrganizationRow.HeadcountRow;
import dev.taizhang.demodata.OrganizationRow.Parent;
import dev.taizhang.organization.ClosureRequest;
import dev.taizhang.organization.MoveRequest;
import dev.taizhang.organization.OrganizationChange;
import dev.taizhang.organization.OrganizationRequest;
import dev.taizhang.organization.OrganizationService;
import dev.taizhang.platform.json.JsonBinder;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.security.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Sets up what stands before every step: the tree with all its days, and the accounts. */
@ApplicationScoped
class Founder {

    private final OrganizationService organizations;
    private final Accounts accounts;
    private final JsonBinder binder;
    private final LoadSettings settings;

    Founder(OrganizationService organizations, Accounts accounts, JsonBinder binder, LoadSettings settings) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.binder = binder;
        this.settings = settings;
    }

    /**
     * Sets up tree and accounts; answers who can act, by the keys of the accounts.
     *
     * @throws RefusedFolderException when the tree does not fit together
     */
    Map<String, Caller> found(Folder folder, Faults faults) {
        Map<String, Entry<OrganizationRow>> rows = new LinkedHashMap<>();
        folder.entries(FolderFile.ORGANIZATIONS, OrganizationRow.class).forEach(entry -> rows.put(entry.key(), entry));
        Map<String, String> ids = new HashMap<>();
        for (Entry<OrganizationRow> entry : parentsFirst(rows, faults)) {
            guarded(entry, faults, row -> ids.put(row.key(), create(entry, folder, faults)));
        }
        rows.values().forEach(entry -> guarded(entry, faults, row -> change(row, id(ids, row))));
        rows.values().forEach(entry -> guarded(entry, faults, row -> move(row, id(ids, row), folder)));
        rows.values().forEach(entry -> guarded(entry, faults, row -> close(row, id(ids, row))));
        Map<String, Caller> actors = new HashMap<>();
        for (Entry<UserRow> entry : folder.entries(FolderFile.USERS, UserRow.class)) {
            UserRow user = entry.row();
            String organization = Objects.requireNonNull(ids.get(user.organization()));
            actors.put(user.key(), accounts.ensure(user.key(), organization, user.role(), user.postTitle()));
        }
        rows.values().stream()
                .map(Entry::row)
                .filter(row -> settings.demoAccounts() && above(row) == null)
                .findFirst()
                .ifPresent(top -> accounts.createDemoAccounts(id(ids, top)));
        return actors;
    }

    private String create(Entry<OrganizationRow> entry, Folder folder, Faults faults) {
        OrganizationRow row = entry.row();
        ObjectNode body = entry.json().deepCopy();
        body.remove(List.of("key", "parents", "memberHeadcounts", "activeTo"));
        folder.organizationCode(above(row)).ifPresent(code -> body.put("parent", code));
        if (startsWithFirstHeadcount(row)) {
            body.put("memberHeadcount", row.memberHeadcounts().getFirst().count());
        }
        // Of its own: faults of other files must not keep the tree from standing, which the rest is checked against.
        Faults found = new Faults();
        OrganizationRequest request = binder.bind(body, OrganizationRequest.class, entry.pointer(), found);
        if (request == null || !found.none()) {
            found.list()
                    .forEach(fault -> faults.add(
                            fault.field(), fault.code(), fault.arguments().toArray()));
            throw new RefusedFolderException(faults);
        }
        return organizations.create(request, row.key());
    }

    private void change(OrganizationRow row, String id) {
        int first = startsWithFirstHeadcount(row) ? 1 : 0;
        for (HeadcountRow headcount :
                row.memberHeadcounts().subList(first, row.memberHeadcounts().size())) {
            organizations.change(
                    id,
                    new OrganizationChange(
                            row.name(), row.shortName(), row.type(), null, headcount.count(), headcount.from()));
        }
    }

    private void move(OrganizationRow row, String id, Folder folder) {
        for (Parent parent : row.parents().subList(1, row.parents().size())) {
            String code = folder.organizationCode(parent.parent()).orElseThrow();
            organizations.move(id, new MoveRequest(code, parent.from()));
        }
    }

    private void close(OrganizationRow row, String id) {
        if (row.activeTo() != null) {
            organizations.close(id, new ClosureRequest(row.activeTo()));
        }
    }

    /** A refusal of the services is a fault of the entry; after it the transaction is lost, so it is the last one. */
    private static void guarded(Entry<OrganizationRow> entry, Faults faults, Consumer<OrganizationRow> work) {
        try {
            work.accept(entry.row());
        } catch (Problem problem) {
            if (problem.violations().isEmpty()) {
                faults.add(entry.pointer(), problem.code().name());
            }
            problem.violations()
                    .forEach(violation -> faults.add(
                            entry.pointer() + violation.field(),
                            violation.code(),
                            violation.arguments().toArray()));
            throw new RefusedFolderException(faults);
        }
    }

    private static List<Entry<OrganizationRow>> parentsFirst(Map<String, Entry<OrganizationRow>> rows, Faults faults) {
        Map<String, Entry<OrganizationRow>> ordered = new LinkedHashMap<>();
        for (Entry<OrganizationRow> entry : rows.values()) {
            Set<String> way = new LinkedHashSet<>();
            String key = entry.key();
            while (key != null && !ordered.containsKey(key) && way.add(key)) {
                key = above(Objects.requireNonNull(rows.get(key)).row());
            }
            if (key != null && !ordered.containsKey(key)) {
                faults.add(entry.pointer() + "/parents/0/parent", "CYCLE");
                throw new RefusedFolderException(faults);
            }
            List.copyOf(way).reversed().forEach(step -> ordered.put(step, Objects.requireNonNull(rows.get(step))));
        }
        return List.copyOf(ordered.values());
    }

    private static boolean startsWithFirstHeadcount(OrganizationRow row) {
        return !row.memberHeadcounts().isEmpty()
                && row.memberHeadcounts().getFirst().from().equals(row.activeFrom());
    }

    private static @Nullable String above(OrganizationRow row) {
        return row.parents().getFirst().parent();
    }

    private static String id(Map<String, String> ids, OrganizationRow row) {
        return Objects.requireNonNull(ids.get(row.key()));
    }
}
