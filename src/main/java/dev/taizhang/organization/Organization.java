package dev.taizhang.organization;

import dev.taizhang.platform.concurrency.ETags;
import dev.taizhang.shared.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** An organisation: a code that never changes. Everything else about it is dated, see {@link OrganizationState}. */
@Entity
@Table(name = "organization")
class Organization {

    @Id
    private String id;

    private String code;

    @Column(name = "external_key")
    private @Nullable String externalKey;

    @Column(name = "edit_counter")
    private long editCounter;

    protected Organization() {}

    Organization(String code, @Nullable String externalKey) {
        this.id = Ids.next();
        this.code = code;
        this.externalKey = externalKey;
        this.editCounter = 1;
    }

    String id() {
        return id;
    }

    String code() {
        return code;
    }

    @Nullable
    String externalKey() {
        return externalKey;
    }

    /** What its entity tags begin with, on whatever day it is shown. */
    String etag() {
        return ETags.strong(Long.toString(editCounter));
    }

    /** How often it was changed, its making included. */
    int edits() {
        return Math.toIntExact(editCounter);
    }

    void countEdit() {
        editCounter++;
    }
}
