package dev.taizhang.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * What is there already and is in the way of what was asked for: named to those who may read it.
 *
 * @param id its id, or its number where it is a part of something
 * @param href where it is
 * @param state where it stands
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Existing(String id, String href, @Nullable String state) {

    /** Name of the member of the problem body. */
    static final String MEMBER = "existing";

    /** @param href ends in the id or number */
    static Existing at(String href, @Nullable String state) {
        return new Existing(href.substring(href.lastIndexOf('/') + 1), href, state);
    }
}
