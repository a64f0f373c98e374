package dev.taizhang.support;

import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Lists as a client reads them that follows {@code next} to the end. */
public final class Pages {

    private Pages() {}

    /**
     * What all pages of a list show, in its order.
     *
     * @param shown path in the JSON of a page, as {@code items.id}
     */
    public static <T> List<T> all(Supplier<RequestSpecification> as, String path, Map<String, ?> query, String shown) {
        List<T> all = new ArrayList<>();
        @Nullable String cursor = null;
        do {
            RequestSpecification request = as.get().queryParams(query);
            if (cursor != null) {
                request.queryParam("cursor", cursor);
            }
            JsonPath page = request.get(path).then().statusCode(200).extract().jsonPath();
            all.addAll(page.getList(shown));
            cursor = page.getString("next");
        } while (cursor != null);
        return all;
    }
}
