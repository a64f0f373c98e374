package dev.taizhang.organization;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.platform.concurrency.Shown;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.problem.ErrorCode;
import dev.taizhang.platform.problem.Problem;
import dev.taizhang.platform.time.OfficeClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows organisations to callers who may see them. */
@ApplicationScoped
class OrganizationQueries {

    private final OrganizationRepository organizations;
    private final Trees trees;
    private final Access access;
    private final Cursors cursors;
    private final OfficeClock clock;

    OrganizationQueries(
            OrganizationRepository organizations, Trees trees, Access access, Cursors cursors, OfficeClock clock) {
        this.organizations = organizations;
        this.trees = trees;
        this.access = access;
        this.cursors = cursors;
        this.clock = clock;
    }

    /** The id behind an id or code the caller may see; NOT_FOUND otherwise. */
    @Transactional
    String idOf(String idOrCode) {
        Optional<String> id = trees.now().idOf(idOrCode);
        return id.filter(access::maySeeFigures).orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND));
    }

    @Transactional
    Shown<OrganizationView> get(String idOrCode, @Nullable LocalDate on) {
        return found(idOf(idOrCode), on == null ? clock.today() : on);
    }

    /** One that the caller has made just now, which may be for a day to come. */
    @Transactional
    Shown<OrganizationView> made(String id, LocalDate activeFrom) {
        LocalDate today = clock.today();
        return found(id, activeFrom.isAfter(today) ? activeFrom : today);
    }

    private Shown<OrganizationView> found(String id, LocalDate day) {
        Organization organization = organizations.findById(id);
        Tree tree = trees.now();
        Predicate<String> visible = visible();
        return new Shown<>(
                OrganizationView.of(organization, tree, day, visible), etag(organization, tree, day, visible));
    }

    /** The tag of an organisation the caller may see, without the rest of the work. */
    @Transactional
    String etag(String idOrCode, @Nullable LocalDate on) {
        Organization organization = organizations.findById(idOf(idOrCode));
        return etag(organization, trees.now(), on == null ? clock.today() : on, visible());
    }

    /** What the entity tags of an organisation begin with; whether the caller may see it is not asked. */
    @Transactional
    String stateTag(String id) {
        return organizations.findById(id).etag();
    }

    /** Its edits, and what else the view depends on: the day, and the parents that are shown to this caller. */
    private static String etag(Organization organization, Tree tree, LocalDate day, Predicate<String> visible) {
        String parents = tree.spansOf(organization.id()).stream()
                .map(span -> span.traits().parentId())
                .filter(Objects::nonNull)
                .filter(visible)
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
        return ETags.ofForm(organization.etag(), day + "|" + parents);
    }

    /** Organisations by code or by name, from the first or from the last. */
    @Transactional
    Page<OrganizationView> list(
            @Nullable String below, @Nullable LocalDate on, OrganizationOrder order, PageRequest page) {
        LocalDate day = on == null ? clock.today() : on;
        Tree tree = trees.now();
        String listKey = "organizations|" + below + "|" + on + "|" + order;
        Optional<String> after = cursors.after(listKey, page).map(List::getFirst);
        Predicate<String> visible = visible();
        Predicate<String> wanted = below == null ? visible : visible.and(tree.subtree(idOf(below), day)::contains);
        Function<OrganizationName, String> key =
                name -> order.key(tree.nameOn(name.id(), day).orElse(name));
        List<Keyed> found = tree.all().stream()
                .filter(name -> wanted.test(name.id()))
                .map(name -> new Keyed(key.apply(name), name.id()))
                .filter(keyed -> after.isEmpty() || order.compare(keyed.key(), after.get()) > 0)
                .sorted((one, other) -> order.compare(one.key(), other.key()))
                .limit(page.limit() + 1L)
                .toList();
        return cursors.cut(listKey, found, page.limit(), keyed -> List.of(keyed.key()))
                .map(keyed -> OrganizationView.of(organizations.findById(keyed.id()), tree, day, visible));
    }

    /** An organisation and its place in the order of a list. */
    private record Keyed(String key, String id) {}

    private Predicate<String> visible() {
        Scope scope = access.visible();
        return id -> scope.everything() || scope.organizationIds().contains(id);
    }
}
