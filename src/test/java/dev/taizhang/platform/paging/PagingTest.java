package dev.taizhang.platform.paging;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PagingTest {

    private static final List<String> ALL =
            IntStream.range(0, 120).mapToObj(i -> "s" + i).toList();

    @ParameterizedTest
    @ValueSource(ints = {7, 50, 120, 200})
    void givesTheWholeListPageByPage(int limit) {
        List<String> seen = new ArrayList<>();
        String target = "/api/v1/samples?limit=" + limit;
        while (target != null) {
            ExtractableResponse<Response> page = given().urlEncodingEnabled(false)
                    .get(target)
                    .then()
                    .statusCode(200)
                    .extract();
            seen.addAll(page.jsonPath().getList("items", String.class));
            String link = page.header("Link");
            assertEquals(page.jsonPath().getString("next") == null, link == null);
            target = link == null ? null : link.substring(1, link.indexOf('>'));
        }
        assertEquals(ALL, seen);
    }

    @Test
    void givesFiftyItemsUnlessAskedForOthers() {
        given().get("/api/v1/samples").then().body("items.size()", equalTo(50));
    }
}
