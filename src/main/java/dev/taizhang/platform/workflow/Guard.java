package dev.taizhang.platform.workflow;

import dev.taizhang.platform.problem.ErrorCode;
import java.util.List;
import java.util.stream.Stream;

/**
 * What else must hold for a transition that the state allows, or what it brings along.
 *
 * @param words for people
 * @param codes with one of which it is refused where it does not hold; none where nothing is refused
 * @param said whether that depends on what the request says: another one may be accepted where one was refused
 */
public record Guard(String words, List<ErrorCode> codes, boolean said) {

    public Guard {
        codes = List.copyOf(codes);
    }

    /** What must hold, and the codes that say that it does not. */
    public static Guard must(String words, ErrorCode code, ErrorCode... others) {
        return new Guard(
                words, Stream.concat(Stream.of(code), List.of(others).stream()).toList(), false);
    }

    /** What it brings along, or when the service does it. */
    public static Guard note(String words) {
        return new Guard(words, List.of(), false);
    }

    /** The same, where it depends on what the request says. */
    public Guard asSaid() {
        return new Guard(words, codes, true);
    }
}
