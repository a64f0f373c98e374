package dev.taizhang.signin;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Bearer tokens of the office's identity provider (OpenID Connect). */
@ConfigMapping(prefix = "taizhang.oidc")
public interface OidcSettings {

    /**
     * Address of the issuer, as it stands in its tokens and before {@code /.well-known/openid-configuration}. Unset, no
     * token of an identity provider is taken and nobody is asked over the network. It is first asked when the first
     * token comes; while it cannot be reached, tokens are answered with 503.
     */
    Optional<String> issuer();

    /** What a token must name as its audience ({@code aud}); one of several is enough. */
    @WithDefault("taizhang")
    List<String> audience();

    /** Where the rights of a token come from. */
    @WithDefault("ACCOUNT")
    Mode mode();

    /**
     * Claim that names the account by its username, where rights come from accounts. It must be one that users cannot
     * choose for themselves at the identity provider: whoever first comes with a name that nobody has used keeps that
     * account, until an administrator releases it.
     */
    @WithDefault("preferred_username")
    String accountClaim();

    /**
     * Claim that holds roles, where rights come from claims: its name, or the path to it with slashes, as {@code
     * realm_access/roles}.
     */
    @WithDefault("roles")
    String rolesClaim();

    /**
     * Which value of that claim is which role, as {@code statistics-office=STATISTICS}. With none given, a value is the
     * role of the same name.
     */
    Optional<List<RoleMapping>> roleMapping();

    /** Claim that holds the codes or ids of the organisations for which the roles hold, named as the one for roles. */
    @WithDefault("organization")
    String organizationClaim();

    /**
     * Claim that holds the name under which {@code /me} shows the caller, where rights come from claims; without it, what
     * {@code account-claim} holds. It is kept nowhere.
     */
    @WithDefault("name")
    String nameClaim();

    /**
     * How tokens are known that a machine got in its own right (grant {@code client_credentials}): {@code claim} stands for
     * a claim that says the same as {@code sub} (RFC 9068, 2.2), {@code claim=value} for one that holds that value, {@code
     * claim=*} for one that is there. One of several is enough. Whatever is set, a token whose {@code client_id} or {@code
     * azp} says the same as {@code sub} is a machine's. Where rights come from accounts, it opens none but those that hold
     * STATISTICS alone; where they come from claims, it acts and reads by STATISTICS, READER, CLERK and ADMIN alone. It
     * changes no accounts.
     */
    @WithDefault("client_id,azp")
    List<MachineMark> machineMarks();

    /**
     * How a person must have signed in at the identity provider: a token is taken if what it names as {@code acr} is one of
     * these levels. Unset, none is asked for. A machine that asks in its own right is not asked.
     */
    Optional<List<String>> acrValues();

    /**
     * The same of the means by which it signed in ({@code amr}, RFC 8176), as {@code mfa}: the token must name one of these
     * among its own.
     */
    Optional<List<String>> amrValues();

    /** How long ago at most it must have done so ({@code auth_time}). */
    Optional<Duration> signedInWithin();

    /** Time between two requests for the issuer's keys when tokens come with an unknown one, after a change of keys. */
    @WithDefault("PT30S")
    Duration keyRefresh();

    /**
     * For how long the issuer's keys are taken as they were read. A key that it has withdrawn opens nothing after that
     * time; when they cannot be read again then, tokens are answered with 503.
     */
    @WithDefault("PT10M")
    Duration keyAge();

    /** For how long an answer of the issuer is waited for. */
    @WithDefault("PT5S")
    Duration timeout();

    /** Where rights come from. */
    enum Mode {
        /** The token names an account, whose grants hold. */
        ACCOUNT,
        /** Roles and organisations stand in the token. */
        CLAIMS
    }
}
