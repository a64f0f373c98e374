package dev.taizhang.completeness;

import dev.taizhang.account.Access;
import dev.taizhang.account.Scope;
import dev.taizhang.closing.ClosingReaders;
import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.Tree;
import dev.taizhang.organization.Trees;
import dev.taizhang.platform.paging.Cursors;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import dev.taizhang.platform.time.OfficeClock;
import dev.taizhang.shared.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Lists who has declared a period complete, and who has not, to those who read their records. */
@ApplicationScoped
class CompletenessQueries {

    /** So many organisations are looked at together, until a page is full. */
    private static final int CHUNK = 500;

    private final Standings standings;
    private final Access access;
    private final Trees trees;
    private final OfficeClock clock;
    private final Cursors cursors;

    CompletenessQueries(Standings standings, Access access, Trees trees, OfficeClock clock, Cursors cursors) {
        this.standings = standings;
        this.access = access;
        this.trees = trees;
        this.clock = clock;
        this.cursors = cursors;
    }

    /** By the codes of the organisations that were there on the last day of the period. */
    @Transactional
    Page<CompletenessView> list(CompletenessFilter filter, PageRequest page) {
        Tree tree = trees.now();
        Period period = Period.parse(filter.period()).orElseThrow();
        String after = cursors.after(filter.key(), page).map(List::getFirst).orElse("");
        List<OrganizationName> asked = asked(filter, tree).stream()
                .filter(id -> tree.activeOn(id, period.end()))
                .map(id -> tree.name(id).orElseThrow())
                .filter(name -> name.code().compareTo(after) > 0)
                .sorted(Comparator.comparing(OrganizationName::code))
                .toList();
        List<CompletenessView> found = new ArrayList<>();
        for (int from = 0; from < asked.size() && found.size() <= page.limit(); from += CHUNK) {
            List<OrganizationName> chunk = asked.subList(from, Math.min(from + CHUNK, asked.size()));
            standings.of(chunk, period, tree).stream().filter(filter::takes).forEach(found::add);
        }
        return cursors.cut(filter.key(), found, page.limit(), one -> List.of(one.organization()));
    }

    private Collection<String> asked(CompletenessFilter filter, Tree tree) {
        String top = filter.organization();
        if (top != null) {
            return tree.idOf(top)
                    .filter(access::mayRead)
                    .map(id -> tree.subtree(id, clock.today()))
                    .orElseThrow(() -> ClosingReaders.unknown(top));
        }
        Scope scope = access.readable();
        return scope.everything() ? tree.ids() : scope.organizationIds();
    }
}
