package dev.taizhang.notice;

import dev.taizhang.shared.Digest;
import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** Who is told of which changes. Whoever entered or changed it last answers for it: it is told no more than that account may know. */
@Entity
@Table(name = "notice_subscription")
class NoticeSubscription {

    @Id
    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(length = Ids.LENGTH)
    private String id;

    private String name;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeChannel channel;

    private String target;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "organization_id", length = Ids.LENGTH)
    private String organizationId;

    @JdbcTypeCode(SqlTypes.CHAR)
    @Column(name = "owner_id", length = Ids.LENGTH)
    private String ownerId;

    private String kinds;

    private String types;

    private boolean disabled;

    @Enumerated(EnumType.STRING)
    @JdbcTypeCode(SqlTypes.VARCHAR)
    private NoticeLanguage language;

    @Column(name = "secret_generation")
    private int secretGeneration;

    @Column(name = "secret_check")
    private @Nullable String secretCheck;

    @Column(name = "previous_secret_until")
    private @Nullable Instant previousSecretUntil;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "edit_counter")
    private long editCounter;

    protected NoticeSubscription() {}

    NoticeSubscription(NoticeSubscriptionRequest request, String organizationId, String ownerId, Instant createdAt) {
        this.id = Ids.next();
        this.channel = request.channel();
        this.createdAt = createdAt;
        change(request, organizationId, ownerId);
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    NoticeChannel channel() {
        return channel;
    }

    /** Where it goes; may hold a secret of the receiver, so it stands in no log and no trail. */
    String target() {
        return target;
    }

    String organizationId() {
        return organizationId;
    }

    String ownerId() {
        return ownerId;
    }

    List<String> kinds() {
        return split(kinds);
    }

    List<String> types() {
        return split(types);
    }

    boolean disabled() {
        return disabled;
    }

    /** In which language people are written to. */
    NoticeLanguage language() {
        return language;
    }

    /** Which secret signs; the one before it, too, for a while. */
    int secretGeneration() {
        return secretGeneration;
    }

    /** Marks the secret of the service that the subscriber's secret was made from; null before the first. */
    @Nullable
    String secretCheck() {
        return secretCheck;
    }

    @Nullable
    Instant previousSecretUntil() {
        return previousSecretUntil;
    }

    Instant createdAt() {
        return createdAt;
    }

    long editCounter() {
        return editCounter;
    }

    /** Takes what the request says; its channel stays what it was. */
    final void change(NoticeSubscriptionRequest request, String organization, String owner) {
        this.name = request.name();
        this.target = request.target();
        this.organizationId = organization;
        this.ownerId = owner;
        this.kinds = joined(request.kinds());
        this.types = joined(request.types());
        this.disabled = Boolean.TRUE.equals(request.disabled());
        this.language = Objects.requireNonNullElse(request.language(), NoticeLanguage.ZH);
        this.editCounter++;
    }

    /**
     * From now on another secret signs.
     *
     * @param check marks the secret of the service that it is made from
     * @param previousUntil how long the one before it signs too; null when it does not
     */
    void drawSecret(String check, @Nullable Instant previousUntil) {
        this.secretGeneration++;
        this.secretCheck = check;
        this.previousSecretUntil = previousUntil;
        this.editCounter++;
    }

    /** Whether a change of that kind and type is told. */
    boolean wants(String kind, String type) {
        return (kinds.isEmpty() || kinds().contains(kind)) && (types.isEmpty() || types().contains(type));
    }

    /** Digest of all that it says, for the trail. */
    String digest() {
        return Digest.ofAll(Arrays.asList(
                id,
                name,
                channel.name(),
                target,
                organizationId,
                ownerId,
                kinds,
                types,
                Boolean.toString(disabled),
                Integer.toString(secretGeneration),
                language.name()));
    }

    private static String joined(List<String> names) {
        return String.join(",", new TreeSet<>(names));
    }

    private static List<String> split(String names) {
        return names.isEmpty() ? List.of() : List.of(names.split(","));
    }
}
