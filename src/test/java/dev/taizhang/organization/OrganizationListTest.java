package dev.taizhang.organization;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.support.Offices;
import dev.taizhang.support.Pages;
import dev.taizhang.support.SignedIn;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Lists of organisations: by code, and by name as in a dictionary. */
@QuarkusTest
class OrganizationListTest {

    @Test
    void organisationsAreListedByPinyinPageByPage() {
        String top = Offices.create(null);
        for (String name : List.of("张家街道", "安宁街道", "重点办", "北门街道", "安宁街道")) {
            below(top, name);
        }
        List<String> names = names(top, "name", 200);
        // The name of the top begins with 单.
        assertEquals(
                List.of("安宁街道", "安宁街道", "北门街道", "张家街道", "重点办"),
                names.stream().filter(name -> !name.startsWith("单位")).toList());
        for (String sort : List.of("name", "code")) {
            List<String> whole = names(top, sort, 200);
            assertEquals(whole, names(top, sort, 2));
            assertEquals(whole.reversed(), names(top, "-" + sort, 1));
        }
        SignedIn.admin()
                .queryParam("sort", "title")
                .get("/api/v1/organizations")
                .then()
                .statusCode(400)
                .body("violations.field", equalTo(List.of("/sort")));
    }

    private static List<String> names(String top, String sort, int limit) {
        return Pages.all(
                SignedIn::admin,
                "/api/v1/organizations",
                Map.of("subtree", top, "sort", sort, "limit", limit),
                "items.name");
    }

    private static void below(String top, String name) {
        Map<String, Object> body = Offices.body(top);
        body.putAll(Map.of("name", name, "shortName", name));
        SignedIn.admin()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/api/v1/organizations")
                .then()
                .statusCode(201);
    }
}
