package dev.taizhang.platform.web;

import dev.taizhang.platform.problem.Faults;
import jakarta.ws.rs.core.UriInfo;

/**
 * What a feature asks of the parameters of one name beyond their form, so that all faults of a request are named at
 * once. Features provide these; a parameter of that name in the path or the query is held against it wherever it is
 * taken.
 */
public interface ParameterRule {

    /** Name of the parameter, as {@code period}. */
    String parameter();

    /** Adds the faults of a value of it, at {@code /name}, in a request for {@code target}. */
    void check(String value, UriInfo target, Faults faults);
}
