package dev.taizhang.article;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.taizhang.platform.security.Role;
import dev.taizhang.support.Entered;
import dev.taizhang.support.Press;
import dev.taizhang.support.SignedIn;
import dev.taizhang.support.Staff;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A proof is offered to be read as long as reading it would not be refused. */
@QuarkusTest
class ProofreadingOfferTest {

    private static final List<Role> READERS = List.of(Role.REVIEWER_FIRST, Role.REVIEWER_SECOND, Role.REVIEWER_FINAL);

    private Staff staff;

    @BeforeEach
    void hire() {
        staff = Staff.hired();
    }

    @Test
    void notAfterTheThird() {
        Entered article = Press.passed(staff, 3);
        String other = SignedIn.account(Role.CLERK, staff.organization());
        for (Role reader : READERS) {
            assertEquals(
                    List.of("PROOFREAD", "PUBLISH", "VOID"), article.shown().getList("allowedTransitions"));
            task(SignedIn.with(other, SignedIn.PASSWORD)).body("items[0].allowedTransitions", hasItem("PROOFREAD"));
            read(article, reader).statusCode(201);
        }
        assertEquals(List.of("PUBLISH", "VOID"), article.shown().getList("allowedTransitions"));
        task(SignedIn.with(other, SignedIn.PASSWORD))
                .body("items.kind", contains("PUBLISH_ARTICLE"))
                .body("items[0].allowedTransitions", contains("PUBLISH"));
        article.step(SignedIn.with(other, SignedIn.PASSWORD), "proofreadings", Map.of())
                .statusCode(409)
                .body("code", equalTo("PROOFREADING_COMPLETE"))
                .body("state", equalTo("APPROVED"))
                .body("allowedTransitions", contains("PUBLISH", "VOID"));
    }

    /** A text that comes again is read again. */
    @Test
    void againInTheNextRound() {
        Entered article = Press.passed(staff, 1);
        READERS.forEach(reader -> read(article, reader).statusCode(201));
        assertEquals(
                List.of("PASS", "RETURN", "REJECT", "VOID"), article.shown().getList("allowedTransitions"));
        Press.review(article, staff, Role.REVIEWER_SECOND, "RETURN", "请核实").statusCode(200);
        article.submitted();
        assertEquals("PROOFREAD", article.shown().getString("allowedTransitions[0]"));
    }

    @Test
    void notToWhoDraftedItOrHasReadIt() {
        Entered article = Press.passed(staff, 1);
        task(staff.as(Role.REVIEWER_SECOND)).body("items[0].allowedTransitions", hasItem("PROOFREAD"));
        read(article, Role.REVIEWER_SECOND).statusCode(201);
        task(staff.as(Role.REVIEWER_SECOND))
                .body("items.kind", contains("REVIEW_ARTICLE"))
                .body("items[0].allowedTransitions", contains("PASS", "RETURN", "REJECT"));
        assertEquals("PROOFREAD", article.shown().getString("allowedTransitions[0]"));
        Entered approved = Press.passed(staff, 3);
        task(staff.clerk())
                .body("items.recordId", contains(approved.id()))
                .body("items[0].allowedTransitions", not(hasItem("PROOFREAD")))
                .body("items[0].allowedTransitions", hasItem("PUBLISH"));
    }

    private ValidatableResponse read(Entered article, Role reader) {
        return article.step(staff.as(reader), "proofreadings", Map.of("note", "无误"));
    }

    private static ValidatableResponse task(RequestSpecification as) {
        return as.get("/api/v1/me/tasks").then().statusCode(200);
    }
}
