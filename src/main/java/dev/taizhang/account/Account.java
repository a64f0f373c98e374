package dev.taizhang.account;

import dev.taizhang.account.OwnPost.Post;
import dev.taizhang.platform.security.Caller;
import dev.taizhang.shared.Ids;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.hibernate.annotations.BatchSize;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A post that may act here. Without a password hash nobody can sign in with it. */
@Entity
@Table(name = "account")
class Account {

    /** How the username of each machine client begins. */
    static final String CLIENT_PREFIX = "client-";

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = Ids.LENGTH)
    private String id;

    @Column(length = 60, nullable = false, updatable = false)
    private String username;

    @Column(name = "password_hash", length = 100)
    private @Nullable String passwordHash;

    /** Null where there is none, or where it was set before that was kept. */
    @Column(name = "password_set_at")
    private @Nullable Instant passwordSetAt;

    @Column(name = "post_title", length = 100, nullable = false)
    private String postTitle;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "home_organization_id", length = Ids.LENGTH)
    private @Nullable String homeOrganizationId;

    @Column(name = "external_key", length = 64, updatable = false)
    private @Nullable String externalKey;

    @Column(name = "office_subject", length = 80)
    private @Nullable String officeSubject;

    @Column(name = "password_change_required", nullable = false)
    private boolean passwordChangeRequired;

    /** When a password that must be changed opens nothing any more; null where it need not be. */
    @Column(name = "password_ends_at")
    private @Nullable Instant passwordEndsAt;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    @Column(length = 12, nullable = false, updatable = false)
    private AccountKind kind;

    /** From which day on it is not the post of its title any more; null while it is. */
    @Column(name = "post_handed_over_on")
    private @Nullable LocalDate postHandedOverOn;

    @Column(nullable = false)
    private boolean disabled;

    @Column(name = "created_at", nullable = false, updatable = false)
    private Instant createdAt;

    @Column(name = "edit_counter", nullable = false)
    private long editCounter;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "account_grant", joinColumns = @JoinColumn(name = "account_id"))
    @OrderColumn(name = "position", nullable = false)
    @BatchSize(size = 200)
    private List<HeldGrant> grants = new ArrayList<>();

    /** For the persistence provider. */
    protected Account() {}

    Account(String username, String postTitle, @Nullable String homeOrganizationId, Instant createdAt) {
        this.id = Ids.next();
        this.username = username;
        this.postTitle = postTitle;
        this.homeOrganizationId = homeOrganizationId;
        this.kind = AccountKind.POST;
        this.createdAt = createdAt;
        this.editCounter = 1;
    }

    /** A machine client: its username is made up, its name is what people call it. */
    static Account client(String name, @Nullable String homeOrganizationId, Instant createdAt) {
        Account client = new Account("", name, homeOrganizationId, createdAt);
        client.username = CLIENT_PREFIX + client.id;
        client.kind = AccountKind.CLIENT;
        return client;
    }

    /** Names the account as loaded data does. */
    Account knownAs(String key) {
        this.externalKey = key;
        return this;
    }

    /** Lets whoever knows the password sign in from now on. */
    Account withPasswordHash(String hash, Instant now) {
        this.passwordHash = hash;
        this.passwordSetAt = now;
        return this;
    }

    /** The password is good for nothing but choosing another one before it ends; with null, for everything and without an end. */
    Account requirePasswordChange(@Nullable Instant end) {
        this.passwordChangeRequired = end != null;
        this.passwordEndsAt = end;
        return this;
    }

    Account granted(List<HeldGrant> wanted) {
        grants.clear();
        grants.addAll(wanted);
        return this;
    }

    /** Takes all that may change but the password. */
    void change(String newPostTitle, @Nullable String newHome, boolean nowDisabled, List<HeldGrant> wanted) {
        if (!postTitle.equals(newPostTitle) || !Objects.equals(homeOrganizationId, newHome)) {
            // Another post, which it has not handed over.
            postHandedOverOn = null;
        }
        postTitle = newPostTitle;
        homeOrganizationId = newHome;
        disabled = nowDisabled;
        granted(wanted);
        editCounter++;
    }

    /**
     * Binds the account to whom a token of the office's identity provider stands for, or to nobody.
     *
     * @param subject digest of issuer and subject, see {@link OfficeSubjects}; null for nobody
     */
    void belongTo(@Nullable String subject) {
        officeSubject = subject;
        editCounter++;
    }

    /** From that day on it is the post of its title no more, unless it comes to hold other rights of its own. */
    void handOver(LocalDate on) {
        postHandedOverOn = on;
    }

    /**
     * The posts that it is on an office day: that of its title, which it has not handed over, and those whose rights it has
     * taken over. One that is at home nowhere is none.
     */
    Set<Post> postsOn(LocalDate day) {
        List<HeldGrant> held =
                grants.stream().filter(grant -> grant.holdsOn(day)).toList();
        Set<Post> posts = new HashSet<>();
        boolean stays = postHandedOverOn == null || day.isBefore(postHandedOverOn);
        if (homeOrganizationId != null && (stays || held.stream().anyMatch(HeldGrant::isOwn))) {
            posts.add(new Post(homeOrganizationId, postTitle.strip()));
        }
        for (HeldGrant grant : held) {
            if (grant.postOrganizationId() != null && grant.postTitle() != null) {
                posts.add(new Post(grant.postOrganizationId(), grant.postTitle().strip()));
            }
        }
        return posts;
    }

    /** Counts a change of what belongs to the account but is kept elsewhere. */
    void touch() {
        editCounter++;
    }

    /** The caller this account is on an office day: with the grants that hold then, or none when it is disabled. */
    Caller callerOn(LocalDate day) {
        return KnownAccount.of(this).callerOn(day);
    }

    String id() {
        return id;
    }

    String username() {
        return username;
    }

    @Nullable
    String passwordHash() {
        return passwordHash;
    }

    boolean passwordChangeRequired() {
        return passwordChangeRequired;
    }

    @Nullable
    Instant passwordEndsAt() {
        return passwordEndsAt;
    }

    /** Digest of the subject whose account it is at the office's identity provider; null while it is nobody's. */
    @Nullable
    String officeSubject() {
        return officeSubject;
    }

    String postTitle() {
        return postTitle;
    }

    @Nullable
    String homeOrganizationId() {
        return homeOrganizationId;
    }

    /**
     * Where it belongs on an office day: its home, else where it has the first right that is for an organisation, of those
     * that hold then before all others; null where it belongs to none.
     */
    @Nullable
    String placeOn(LocalDate day) {
        return homeOrganizationId != null
                ? homeOrganizationId
                : Stream.concat(grants.stream().filter(grant -> grant.holdsOn(day)), grants.stream())
                        .map(HeldGrant::organizationId)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null);
    }

    @Nullable
    String externalKey() {
        return externalKey;
    }

    boolean is(AccountKind asked) {
        return kind == asked;
    }

    boolean disabled() {
        return disabled;
    }

    Instant createdAt() {
        return createdAt;
    }

    long editCounter() {
        return editCounter;
    }

    List<HeldGrant> grants() {
        return List.copyOf(grants);
    }

    /**
     * What is said of it, for the trail, while it holds these grants: all that can change, but for its secrets. Of a
     * password it says when it was set.
     */
    List<@Nullable String> said(List<HeldGrant> held) {
        List<@Nullable String> said = new ArrayList<>();
        said.add(id);
        said.add(postTitle);
        said.add(homeOrganizationId);
        said.add(Boolean.toString(disabled));
        said.add(officeSubject);
        said.add(Objects.toString(passwordSetAt, null));
        said.add(Boolean.toString(passwordChangeRequired));
        said.add(Objects.toString(postHandedOverOn, null));
        held.stream().map(HeldGrant::toString).distinct().sorted().forEach(said::add);
        return said;
    }
}
