package dev.taizhang.support;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A record over HTTP: where it is, and the ways to bring it further. */
public final class Entered {

    private final String ledger;
    private final Staff staff;
    private final String id;

    private Entered(String ledger, Staff staff, String id) {
        this.ledger = ledger;
        this.staff = staff;
        this.id = id;
    }

    /** A valid draft in that ledger (last part of its path), entered by the clerk. */
    public static Entered draft(String ledger, Staff staff) {
        return draft(ledger, staff, Bodies.of(ledger, staff.organization()));
    }

    /** A draft that says this. */
    public static Entered draft(String ledger, Staff staff, Map<String, Object> body) {
        String id = post(staff.clerk(), path(ledger), null, body)
                .statusCode(201)
                .extract()
                .path("id");
        return new Entered(ledger, staff, id);
    }

    /** A meeting of the office that the account of this name entered. */
    public static Entered meetingBy(String username, Staff staff) {
        String id = post(
                        SignedIn.with(username, SignedIn.PASSWORD),
                        path("meetings"),
                        null,
                        Bodies.meeting(staff.organization()))
                .statusCode(201)
                .extract()
                .path("id");
        return known("meetings", staff, id);
    }

    /** A record that is there already. */
    public static Entered known(String ledger, Staff staff, String id) {
        return new Entered(ledger, staff, id);
    }

    /** A confirmed record that says this. */
    public static Entered confirmed(String ledger, Staff staff, Map<String, Object> body) {
        return draft(ledger, staff, body).submitted().confirmed();
    }

    /** Path of a ledger. */
    public static String path(String ledger) {
        return "/api/v1/" + ledger;
    }

    public String id() {
        return id;
    }

    /** Its path. */
    public String path() {
        return path(ledger) + "/" + id;
    }

    /** Its entity tag of now, as its clerk sees it. */
    public String etag() {
        return staff.clerk().get(path()).then().statusCode(200).extract().header("ETag");
    }

    /** What it shows now, as its clerk sees it. */
    public JsonPath shown() {
        return staff.clerk().get(path()).then().statusCode(200).extract().jsonPath();
    }

    /** Asks for a step with the entity tag of now. */
    public ValidatableResponse step(RequestSpecification as, String step, @Nullable Object body) {
        return post(as, path() + "/" + step, etag(), body);
    }

    /** Handed in by the clerk. */
    public Entered submitted() {
        step(staff.clerk(), "submission", null).statusCode(200);
        return this;
    }

    /** Confirmed by the approver. */
    public Entered confirmed() {
        step(staff.approver(), "confirmation", null).statusCode(200);
        return this;
    }

    /** Puts other content into it as its clerk. */
    public ValidatableResponse replace(@Nullable String ifMatch, Map<String, Object> body) {
        return put(staff.clerk(), path(), ifMatch, body);
    }

    /** Posts JSON; null for no body. */
    public static ValidatableResponse post(
            RequestSpecification as, String path, @Nullable String ifMatch, @Nullable Object body) {
        return prepared(as, ifMatch, body).post(path).then();
    }

    /** Puts JSON. */
    public static ValidatableResponse put(RequestSpecification as, String path, @Nullable String ifMatch, Object body) {
        return prepared(as, ifMatch, body).put(path).then();
    }

    private static RequestSpecification prepared(
            RequestSpecification as, @Nullable String ifMatch, @Nullable Object body) {
        if (ifMatch != null) {
            as.header("If-Match", ifMatch);
        }
        return body == null ? as : as.contentType(ContentType.JSON).body(body);
    }
}
