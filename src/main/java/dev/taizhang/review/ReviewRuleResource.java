package dev.taizhang.review;

import dev.taizhang.platform.concurrency.Answers;
import dev.taizhang.platform.concurrency.Preconditions;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.idempotency.Idempotency;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Rules of review over HTTP. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/review-rules")
@Tag(name = "reviews", description = "How articles are reviewed: deadlines, proof-readings, delegations.")
@RunOnVirtualThread
class ReviewRuleResource {

    private final ReviewRules rules;
    private final Idempotency idempotency;
    private final Preconditions preconditions;

    ReviewRuleResource(ReviewRules rules, Idempotency idempotency, Preconditions preconditions) {
        this.preconditions = preconditions;
        this.rules = rules;
        this.idempotency = idempotency;
    }

    @GET
    @Operation(operationId = "listReviewRules", summary = "The rules of review of an organisation, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ReviewRuleView> list(
            @Parameter(description = "Id or code.", required = true) @QueryParam("organization") String organization,
            @BeanParam PageRequest page) {
        return rules.list(organization, page);
    }

    @POST
    @Operation(
            operationId = "setReviewRule",
            summary = "Set the days of each stage and whether proofs are read",
            description =
                    "Where the organisation has a rule from the same day on already, `If-Match` must name it, by its"
                            + " number in quotes, for the new one to take its place.")
    @Parameter(
            name = HttpHeaders.IF_MATCH,
            in = ParameterIn.HEADER,
            description = "Entity tag of the rule from the same day on, where there is one.",
            schema = @Schema(type = SchemaType.STRING))
    @APIResponseSchema(value = ReviewRuleView.class, responseCode = "201")
    public Response set(ReviewRuleRequest request) {
        return idempotency.once(() -> {
            ReviewRuleView rule = rules.set(request, preconditions.expectation());
            return Answers.created(
                    "/api/v1/review-rules?organization=" + rule.organization(), rule, ReviewRules.etag(rule.no()));
        });
    }
}
