package dev.taizhang.actionitem;

/** What is written down while an action item is worked on. */
enum EntryKind {
    PROGRESS,
    EXTENSION,
    EVIDENCE,
    VERIFICATION
}
