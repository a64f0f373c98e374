package dev.taizhang.platform.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one exception for everything that is refused. It carries codes and values; texts are chosen when it is written. */
public final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * How many faults an answer lists: more than anybody mends before sending it again, and few enough that a body of
     * nothing but faults does not make an answer many times its size. How many there are beyond them is said in {@code
     * violationsOmitted}.
     */
    public static final int LISTED = 100;

    private static final Map<String, ErrorCode> OF_THEIR_OWN = Map.of(
            ErrorCode.AS_OF_IN_FUTURE.name(), ErrorCode.AS_OF_IN_FUTURE,
            ErrorCode.INVALID_CURSOR.name(), ErrorCode.INVALID_CURSOR);

    private final ErrorCode code;
    private final transient List<Object> arguments;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> extensions = new LinkedHashMap<>();
    private String wording = "";
    private String heading = "";

    private Problem(ErrorCode code, List<Object> arguments, List<Violation> violations) {
        // A refusal is an answer, not a failure of the program: no stack trace is kept.
        super(code.name(), null, false, false);
        this.code = code;
        this.arguments = arguments;
        this.violations = violations;
    }

    /** A refusal; the arguments fill the placeholders of the code's detail text. */
    public static Problem of(ErrorCode code, Object... arguments) {
        return new Problem(code, List.of(arguments), List.of());
    }

    /** {@link ErrorCode#VALIDATION_FAILED} with all the faults found. */
    public static Problem invalid(Faults faults) {
        return of(ErrorCode.VALIDATION_FAILED, faults);
    }

    /**
     * {@link ErrorCode#INVALID_PARAMETER} with all the faults found in query parameters; a cut-off in the future or a
     * cursor that was not given out, where it is the only one, has an error code of its own.
     */
    public static Problem invalidParameters(Faults faults) {
        List<Violation> found = faults.list();
        ErrorCode code = found.size() > 1
                ? ErrorCode.INVALID_PARAMETER
                : OF_THEIR_OWN.getOrDefault(found.getFirst().code(), ErrorCode.INVALID_PARAMETER);
        return of(code, faults);
    }

    /** A refusal with the faults that led to it; each has a code of {@link ViolationCodes}. */
    public static Problem of(ErrorCode code, Faults faults) {
        faults.list().forEach(fault -> ViolationCodes.require(fault.code()));
        int count = faults.list().size() + faults.omitted();
        List<Violation> listed = faults.list().stream().limit(LISTED).toList();
        Problem problem = new Problem(code, List.of(count), listed);
        return count == listed.size() ? problem : problem.with("violationsOmitted", count - listed.size());
    }

    /** A refusal because of what one field says; the arguments fill the texts of both. */
    public static Problem at(String pointer, ErrorCode code, Object... arguments) {
        ViolationCodes.require(code.name());
        Violation violation = new Violation(pointer, code.name(), List.of(arguments));
        return new Problem(code, List.of(arguments), List.of(violation));
    }

    /** Adds a member to the body, for instance {@code state} or {@code currentVersion}. */
    public Problem with(String extensionMember, Object value) {
        extensions.put(extensionMember, value);
        return this;
    }

    /** Names what is there already, where the caller may read it. */
    public Problem existing(String href, @Nullable String state) {
        return with(Existing.MEMBER, Existing.at(href, state));
    }

    /** Has the detail said in words of their own, where those that fit the code in general mislead. */
    public Problem worded(String kind) {
        wording = "." + kind;
        return this;
    }

    /** The same with a title of their own. */
    public Problem reworded(String kind) {
        heading = "." + kind;
        return worded(kind);
    }

    /** Key of the title. */
    public String titleKey() {
        return "problems." + code.name() + ".title" + heading;
    }

    /** Key of the detail text. */
    public String detailKey() {
        return "problems." + code.name() + ".detail" + wording;
    }

    /** Seconds that a client is asked to wait, where the code is retryable. */
    public long retryAfter() {
        return extensions.get("retryAfter") instanceof Number seconds ? seconds.longValue() : code.retryAfter();
    }

    public ErrorCode code() {
        return code;
    }

    /** What fills the detail text. */
    public List<Object> arguments() {
        return arguments;
    }

    public List<Violation> violations() {
        return violations;
    }

    /** Members beside the standard ones, in the order in which they were added. */
    public Map<String, Object> extensions() {
        return Collections.unmodifiableMap(extensions);
    }
}
