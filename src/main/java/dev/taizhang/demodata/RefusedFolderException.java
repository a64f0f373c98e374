package dev.taizhang.demodata;

import dev.taizhang.platform.problem.Faults;

/** The folder does not fit: nothing of it is loaded. */
final class RefusedFolderException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Faults faults;

    RefusedFolderException(Faults faults) {
        super("The folder has faults", null, false, false);
        this.faults = faults;
    }

    Faults faults() {
        return faults;
    }
}
