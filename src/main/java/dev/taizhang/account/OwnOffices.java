package dev.taizhang.account;

import dev.taizhang.organization.OrganizationTree;
import dev.taizhang.platform.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The port of those who ask whose work waits for the caller: that of the organisations at which it holds a role itself, and
 * of those further down for which nobody nearer holds it.
 */
@ApplicationScoped
public class OwnOffices {

    private final Access access;
    private final AccountRepository accounts;
    private final OrganizationTree tree;

    OwnOffices(Access access, AccountRepository accounts, OrganizationTree tree) {
        this.access = access;
        this.accounts = accounts;
        this.tree = tree;
    }

    /**
     * Their ids: those at which the caller holds the role itself, by their ids, then the others. Of people whose rights
     * stand in tokens alone nobody knows here where they hold them.
     */
    @Transactional
    public List<String> ofCaller(Role role) {
        return tree.holding(() -> offices(role));
    }

    private List<String> offices(Role role) {
        List<String> own = access.directly(role);
        Scope scope = access.holding(role);
        Set<String> below = new TreeSet<>(scope.everything() ? tree.ids() : scope.organizationIds());
        own.forEach(below::remove);
        if (below.isEmpty()) {
            return own;
        }
        Set<String> held = accounts.organizationsOfPosts(role, scope, tree.today());
        return Stream.concat(own.stream(), below.stream().filter(id -> isNearest(id, own, held, scope.everything())))
                .toList();
    }

    /**
     * Whether nobody who holds the role at an organisation or above it is nearer than the caller.
     *
     * @param everywhere whether the caller holds it above all there are
     */
    private boolean isNearest(String id, List<String> own, Set<String> held, boolean everywhere) {
        return tree.above(id, tree.today()).stream()
                .filter(above -> own.contains(above) || held.contains(above))
                .findFirst()
                .map(own::contains)
                .orElse(everywhere);
    }
}
