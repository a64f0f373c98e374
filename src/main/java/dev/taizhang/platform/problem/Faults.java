package dev.taizhang.platform.problem;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects every fault of one request, so that a client learns of all of them at once. Not safe for several threads.
 *
 * <p>After {@value #KEPT} faults the rest are only counted: a body of nothing but faults must not fill the memory. An answer
 * lists fewer, see {@link Problem#LISTED}.
 */
public final class Faults {

    /** How many faults are kept at most. */
    public static final int KEPT = 1000;

    /** Stands for the end of a range that has none. */
    public static final String OPEN = "";

    private final List<Violation> list = new ArrayList<>();
    private int omitted;

    /**
     * Adds a fault.
     *
     * @param pointer JSON Pointer (RFC 6901) such as {@code /headcounts/0/onsite}
     * @param code stable code such as {@code REQUIRED}
     * @param arguments fill the message of that code
     */
    public void add(String pointer, String code, Object... arguments) {
        if (list.size() >= KEPT) {
            omitted++;
            return;
        }
        list.add(new Violation(pointer, code, List.of(arguments)));
    }

    /**
     * Says of a fault that is known already what else it holds: whoever found it knew the shape of a body, and not that less
     * is taken where the body stands. Nothing happens where there is no such fault.
     */
    public void narrow(String pointer, String code, Object... arguments) {
        list.replaceAll(known -> known.field().equals(pointer) && known.code().equals(code)
                ? new Violation(pointer, code, List.of(arguments))
                : known);
    }

    /** Whether nothing was found. */
    public boolean none() {
        return list.isEmpty();
    }

    /** Whether a fault of exactly that place is known, so that another one would only say it twice. */
    public boolean at(String pointer) {
        return list.stream().anyMatch(violation -> violation.field().equals(pointer));
    }

    /** Throws {@link ErrorCode#VALIDATION_FAILED} with all faults, if there are any. */
    public void throwIfAny() {
        if (!none()) {
            throw Problem.invalid(this);
        }
    }

    /** The faults in the order in which they were found. */
    public List<Violation> list() {
        return List.copyOf(list);
    }

    /** How many faults there were beyond those in the list. */
    public int omitted() {
        return omitted;
    }
}
