package dev.taizhang.support;

import static org.junit.jupiter.api.Assertions.assertFalse;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.regex.Pattern;

/** Holds for every answer to an account of tests: it shows texts, not the keys of texts that are missing. */
final class NoBareKeys implements Filter {

    private static final Pattern KEY = Pattern.compile("\\b(problems|labels|columns|report)\\.[A-Z][A-Z_]+\\b");

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        String body = answer.asString();
        assertFalse(KEY.matcher(body).find(), body);
        return answer;
    }
}
