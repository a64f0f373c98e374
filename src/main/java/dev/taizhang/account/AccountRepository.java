package dev.taizhang.account;

import dev.taizhang.platform.security.Role;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.TypedQuery;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The accounts. */
@ApplicationScoped
class AccountRepository implements PanacheRepositoryBase<Account, String> {

    /** An account is inside when its home and all its grants are, and there is at least one of them. */
    private static final String INSIDE = """
            (a.homeOrganizationId is null or a.homeOrganizationId in :inside)
            and (a.homeOrganizationId is not null or exists (select 1 from a.grants any))
            and not exists (
                select 1 from a.grants held
                where held.organizationId is null or held.organizationId not in :inside)""";

    /** What cannot be a username is none: the database refuses to compare other letters with a column of ASCII. */
    Optional<Account> withUsername(String username) {
        return Usernames.valid(username) ? find("username", username).firstResultOptional() : Optional.empty();
    }

    /** Those of these usernames that there are. */
    List<Account> withUsernames(List<String> usernames) {
        return list("username in ?1 order by username", usernames);
    }

    /** Id of the account addressed by id or username, without reading it: it is to be locked first. */
    Optional<String> idOf(String idOrUsername) {
        if (!Usernames.valid(idOrUsername)) {
            return Optional.empty();
        }
        return getEntityManager()
                .createQuery("select a.id from Account a where a.id = ?1 or a.username = ?1", String.class)
                .setParameter(1, idOrUsername)
                .getResultStream()
                .findFirst();
    }

    /** Whether an account belongs to that subject of the office's identity provider. */
    boolean hasOfficeSubject(String digest) {
        return find("officeSubject", digest).page(0, 1).firstResultOptional().isPresent();
    }

    Optional<Account> withExternalKey(String key) {
        return find("externalKey", key).firstResultOptional();
    }

    /**
     * The account, which nobody else can change until the transaction ends. The lock is taken by a statement of our own:
     * the one that the mapper would write for MySQL is not understood by MariaDB.
     */
    Optional<Account> locked(String id) {
        List<?> row = getEntityManager()
                .createNativeQuery("SELECT id FROM account WHERE id = ?1 FOR UPDATE", String.class)
                .setParameter(1, id)
                .getResultList();
        return row.isEmpty() ? Optional.empty() : findByIdOptional(id);
    }

    /** Ids of the organisations of a scope at which a post that may act here was itself granted a role that holds on a day. */
    Set<String> organizationsOfPosts(Role role, Scope scope, LocalDate day) {
        TypedQuery<String> query = getEntityManager()
                .createQuery("""
                        select distinct g.organizationId from Account a join a.grants g
                         where a.kind = :post and a.disabled = false and g.role = :role and g.organizationId is not null
                           and (g.validFrom is null or g.validFrom <= :day)
                           and (g.validTo is null or g.validTo >= :day)
                        """ + (scope.everything() ? "" : " and g.organizationId in :inside"), String.class)
                .setParameter("post", AccountKind.POST)
                .setParameter("role", role)
                .setParameter("day", day);
        if (!scope.everything()) {
            query.setParameter("inside", scope.organizationIds());
        }
        return Set.copyOf(query.getResultList());
    }

    boolean hasAny() {
        return findAll().page(0, 1).firstResultOptional().isPresent();
    }

    /**
     * Accounts of one kind inside a scope in the order of their usernames.
     *
     * @param after the username behind which to begin; null = from the first
     */
    List<Account> page(AccountKind kind, Scope scope, @Nullable String after, int limit) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("kind", kind);
        String query = "from Account a where a.kind = :kind";
        if (!scope.everything()) {
            query += " and " + INSIDE;
            parameters.put("inside", scope.organizationIds());
        }
        if (after != null) {
            query += " and a.username > :after";
            parameters.put("after", after);
        }
        return find(query + " order by a.username", parameters).page(0, limit).list();
    }
}
