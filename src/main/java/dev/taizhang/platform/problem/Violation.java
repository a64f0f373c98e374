package dev.taizhang.platform.problem;

import java.util.List;

/**
 * One fault in what a client sent.
 *
 * @param field JSON Pointer (RFC 6901) to the faulty place; of a query parameter its name behind a slash; empty for the
 *     whole body
 * @param code stable code, key of the message
 * @param arguments fill the message; a collection among them is also shown as {@code allowed}
 */
public record Violation(String field, String code, List<Object> arguments) {

    public Violation {
        arguments = List.copyOf(arguments);
    }

    /** Key of the message; a range that is open at one end is told by the other. */
    public String textKey() {
        String key = "problems.violation." + code;
        if (!code.equals("OUT_OF_RANGE")) {
            return key;
        }
        if (arguments.getLast().equals(Faults.OPEN)) {
            return key + ".least";
        }
        return arguments.getFirst().equals(Faults.OPEN) ? key + ".most" : key;
    }
}
