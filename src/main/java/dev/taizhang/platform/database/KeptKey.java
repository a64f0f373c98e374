package dev.taizhang.platform.database;

/** The keys that the service draws for itself and keeps in its database (ADR 0085). */
public enum KeptKey {

    /** Seals cursors: what one before it sealed is taken for a while. */
    CURSORS("cursor-key", true),

    /** Hides usernames that are nobody's in the trail; nothing is ever held against what one before it hid. */
    USERNAMES("username-key", false);

    private final String stored;
    private final boolean verifying;

    KeptKey(String stored, boolean verifying) {
        this.stored = stored;
        this.verifying = verifying;
    }

    /** What it is called in the database and in the trail. */
    public String stored() {
        return stored;
    }

    /** Whether anything is held against what it made. */
    public boolean verifying() {
        return verifying;
    }
}
