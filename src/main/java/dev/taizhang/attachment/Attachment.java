package dev.taizhang.attachment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A file that goes with a record from the version it was added in; its bytes never change. */
@Entity
@Table(name = "attachment")
class Attachment {

    @Id
    private String id;

    /** Queries ask for it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "record_id")
    private String recordId;

    @Column(name = "added_in")
    private int addedIn;

    @Column(name = "removed_in")
    private @Nullable Integer removedIn;

    private String name;

    @Column(name = "media_type")
    private String mediaType;

    private long size;

    @JdbcTypeCode(SqlTypes.CHAR)
    private String sha256;

    @Column(name = "uploaded_by")
    private String uploadedBy;

    @Column(name = "uploaded_at")
    private Instant uploadedAt;

    /** Kept as proof; nothing shows it. */
    @SuppressWarnings("UnusedVariable")
    @Column(name = "removed_by")
    private @Nullable String removedBy;

    @SuppressWarnings("UnusedVariable")
    @Column(name = "removed_at")
    private @Nullable Instant removedAt;

    protected Attachment() {}

    Attachment(Arrival arrival, String recordId, int version, String by, Instant at) {
        this.id = arrival.id();
        this.recordId = recordId;
        this.addedIn = version;
        this.name = arrival.name();
        this.mediaType = arrival.mediaType();
        this.size = arrival.size();
        this.sha256 = arrival.sha256();
        this.uploadedBy = by;
        this.uploadedAt = at;
    }

    /** A file that is in the store already. */
    record Arrival(String id, String name, String mediaType, long size, String sha256) {}

    String recordId() {
        return recordId;
    }

    String id() {
        return id;
    }

    int addedIn() {
        return addedIn;
    }

    String name() {
        return name;
    }

    String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** 64 hexadecimal digits. */
    String sha256() {
        return sha256;
    }

    String uploadedBy() {
        return uploadedBy;
    }

    Instant uploadedAt() {
        return uploadedAt;
    }

    /** Whether there is a version it goes with: not if it was taken off in the one it was added in. */
    boolean belongs() {
        return removedIn == null || removedIn != addedIn;
    }

    /** It no longer goes with the record from a version on. */
    void takeOff(int version, String by, Instant at) {
        removedIn = version;
        removedBy = by;
        removedAt = at;
    }
}
