package dev.taizhang.notice;

import dev.taizhang.account.Scope;
import dev.taizhang.shared.Ids;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The subscriptions. */
@ApplicationScoped
class SubscriptionRepository implements PanacheRepositoryBase<NoticeSubscription, String> {

    /** So many to whom changes are told, by id, behind an id. */
    List<NoticeSubscription> enabled(String after, int limit) {
        return find("disabled = false and id > ?1 order by id", after)
                .page(0, limit)
                .list();
    }

    /** Whether there is anybody to be told. */
    boolean anyEnabled() {
        return !enabled("", 1).isEmpty();
    }

    /** The one with that id; what cannot be an id is none. */
    Optional<NoticeSubscription> known(String id) {
        return Optional.of(id).filter(Ids::isOne).flatMap(this::findByIdOptional);
    }

    /** Whose some are, by their ids; without what is no subscription. */
    Map<String, String> keepers(Collection<String> ids) {
        return find("id in ?1", ids).stream()
                .collect(Collectors.toMap(NoticeSubscription::id, NoticeSubscription::organizationId));
    }

    /** So many of a scope by id, behind an id. */
    List<NoticeSubscription> page(Scope scope, String after, int limit) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after));
        String query = "id > :after";
        if (!scope.everything()) {
            query += " and organizationId in :organizations";
            parameters.put("organizations", scope.organizationIds());
        }
        return find(query + " order by id", parameters).page(0, limit).list();
    }

    /** Whether it says what it said when it was read. */
    boolean isUnchanged(NoticeSubscription subscription) {
        return count("id = ?1 and editCounter = ?2", subscription.id(), subscription.editCounter()) == 1;
    }

    /** How many of an organisation are told of changes, that one not counted. */
    long enabledBeside(String organizationId, String id) {
        return count("organizationId = ?1 and disabled = false and id <> ?2", organizationId, id);
    }

    /** The same, which nobody else can change until the transaction ends. */
    Optional<NoticeSubscription> locked(String id) {
        return Optional.of(id).filter(Ids::isOne).flatMap(one -> findByIdOptional(one, LockModeType.PESSIMISTIC_WRITE));
    }
}
