package dev.taizhang.demodata;

import dev.taizhang.platform.json.RequestBody;
import java.util.Arrays;
import java.util.Optional;

/** The files of a folder. Where instants are equal, they are replayed in this order. */
enum FolderFile {
    ORGANIZATIONS("organizations", OrganizationRow.class),
    USERS("users", UserRow.class),
    KEY_DATES("key-dates", KeyDateRow.class),
    SOURCE_DOCUMENTS("source-documents", RegisterRow.class),
    CHANNELS("channels", ChannelRow.class),
    MEETINGS("meetings", RecordRow.class),
    LECTURES("lectures", RecordRow.class),
    ACTIVITIES("activities", RecordRow.class),
    ARTICLES("articles", ArticleRow.class),
    CHECKLIST_TEMPLATES("checklist-templates", RegisterRow.class),
    RISK_CHECKS("risk-checks", RecordRow.class),
    FINDINGS("findings", FindingRow.class),
    ACTION_ITEMS("action-items", ActionItemRow.class),
    OBLIGATION_RULES("obligation-rules", ObligationRuleRow.class),
    TARGETS("targets", RegisterRow.class),
    REPORTS("reports", ReportRow.class);

    private final String path;
    private final Class<? extends RequestBody> row;

    FolderFile(String path, Class<? extends RequestBody> row) {
        this.path = path;
        this.row = row;
    }

    static Optional<FolderFile> named(String fileName) {
        return Arrays.stream(values())
                .filter(file -> file.fileName().equals(fileName))
                .findFirst();
    }

    String fileName() {
        return path + ".json";
    }

    /** Last part of the path of the ledger it fills, where there is one. */
    String path() {
        return path;
    }

    /** What an entry says; of a record, only its history: the rest is the ledger's. */
    Class<? extends RequestBody> row() {
        return row;
    }

    boolean required() {
        return this == ORGANIZATIONS || this == USERS;
    }

    /** Whether an entry holds, beside its history, the content of a record. */
    boolean holdsRecords() {
        return History.class.isAssignableFrom(row) || OwnHistory.class.isAssignableFrom(row);
    }
}
