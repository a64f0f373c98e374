package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.Faults;
import jakarta.ws.rs.core.UriInfo;

/**
 * What a feature asks of the parameters of one name beyond their form, so that all faults of a request are named at
 * once; a parameter of that name in the path or the query is held against it wherever it is taken.
 *
 * @param parameter its name, as {@code period}
 */
public record ParameterRule(String parameter, Check check) {

    /** Looks at one value. */
    @FunctionalInterface
    public interface Check {

        /** Adds the faults of a value, at {@code /name}, in a request for {@code target}. */
        void check(String value, UriInfo target, Faults faults);
    }
}
