package dev.taizhang.organization;

/** Whoever must agree before the past of the tree is told otherwise. */
public interface TreeGuard {

    /**
     * Takes note of a change of the tree, or refuses it. The caller holds the revision of the tree, so that nobody else
     * changes it meanwhile.
     */
    void settle(TreeChange change);
}
