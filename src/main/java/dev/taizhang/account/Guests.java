package dev.taizhang.account;

import dev.taizhang.organization.OrganizationName;
import dev.taizhang.organization.OrganizationReferences;
import dev.taizhang.platform.json.Texts;
import dev.taizhang.platform.problem.Faults;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.platform.security.Grant;
import dev.taizhang.platform.security.Marks;
import dev.taizhang.platform.security.Role;
import dev.taizhang.shared.Digest;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Callers whose rights stand in a token of the office's identity provider. Each has an account of its own, made when it
 * first comes with a right to anything, so that what it did can be followed to it; the account holds no grants and no password, and whoever
 * disables it keeps the caller out whatever its tokens say. It is never one that was there under the same name.
 */
@ApplicationScoped
public class Guests {

    /** The post of whoever comes so first, until an administrator says which one it is. */
    static final String POST_TITLE = "统一身份认证用户";

    private static final Pattern NAMED = Pattern.compile("oidc-[0-9a-f]{40}");

    /** Enough to tell the guests of an office apart, and to find the account by. */
    private static final int BRIEF = "oidc-".length() + 8;

    private static final int DIGITS = 40;
    private static final int LONGEST_NAME = 200;

    private final AccountRepository repository;
    private final LocalAccounts accounts;
    private final AccountDirectory directory;
    private final OrganizationReferences organizations;

    Guests(
            AccountRepository repository,
            LocalAccounts accounts,
            AccountDirectory directory,
            OrganizationReferences organizations) {
        this.repository = repository;
        this.accounts = accounts;
        this.directory = directory;
        this.organizations = organizations;
    }

    /**
     * The caller behind a token, each role held for each organisation. A role without an organisation is none: a token
     * gives nothing for everything. Whoever is given nothing and was never here is nobody: not everybody whom the office
     * has is to be kept here.
     *
     * @param name how the token names the caller, for showing it that alone; kept nowhere
     * @param organizationRefs ids or codes; one that does not exist gives nothing
     */
    public Optional<SecurityIdentity> find(
            String issuer, String subject, @Nullable String name, Set<Role> roles, Set<String> organizationRefs) {
        List<String> ids = organizationRefs.stream()
                .flatMap(reference -> organizations.find(reference).stream())
                .map(OrganizationName::id)
                .toList();
        List<Grant> grants = roles.stream()
                .flatMap(role -> ids.stream().map(id -> new Grant(role, id)))
                .toList();
        String key = "oidc:" + Digest.sha256(issuer + "\n" + subject).substring(0, DIGITS);
        return directory
                .find(username(key, !grants.isEmpty()))
                .filter(account -> !account.disabled())
                .map(account -> identity(account, shown(name), grants));
    }

    /** The name of an account as people read it: that of a guest is long and says nothing. */
    static String brief(String username) {
        return NAMED.matcher(username).matches() ? username.substring(0, BRIEF) : username;
    }

    /** Made under the key's own name, which nobody can have chosen: the directory remembers it from then on. */
    private String username(String key, boolean welcome) {
        String username = key.replace(':', '-');
        if (welcome && directory.remembered(username).isEmpty()) {
            welcome(key, username);
        }
        return username;
    }

    /** Of requests that come first at the same time one makes the account, and the others go on with it. */
    private void welcome(String key, String username) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> repository
                            .withExternalKey(key)
                            .ifPresentOrElse(known -> {}, () -> accounts.welcome(key, username)));
        } catch (RuntimeException e) {
            if (directory.find(username).isEmpty()) {
                throw e;
            }
        }
    }

    /** Empty where there is none, or one that no page could show. */
    private static String shown(@Nullable String name) {
        return name != null && name.length() <= LONGEST_NAME && Texts.line(name, "/name", new Faults())
                ? name.strip()
                : "";
    }

    private static SecurityIdentity identity(KnownAccount account, String name, List<Grant> grants) {
        QuarkusSecurityIdentity.Builder identity = QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.id()))
                .addAttribute(Marks.GUEST, name)
                .addAttribute(Caller.ATTRIBUTE, new Caller(account.id(), account.username(), grants));
        grants.forEach(grant -> identity.addRole(grant.role().name()));
        return identity.build();
    }
}
