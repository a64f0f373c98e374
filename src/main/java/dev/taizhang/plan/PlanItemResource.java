package dev.taizhang.plan;

import dev.taizhang.metric.QuestionParameters;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Items across plans over HTTP: what was missed, what is still to be done. */
@Produces(MediaType.APPLICATION_JSON)
@Path(PlanItemResource.PATH)
@Tag(name = "plans")
@RunOnVirtualThread
class PlanItemResource {

    static final String PATH = "/api/v1/plan-items";

    private final PlanItemQueries queries;

    PlanItemResource(PlanItemQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(
            operationId = "listPlanItems",
            summary =
                    "Items across plans by the day on which they are due, and how far each has come; `state=MISSED` for"
                            + " what was not done in time. A page may end early: there is more as long as `next` is there")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<PlanItemView> list(
            @BeanParam PlanItemSelection selection,
            @BeanParam QuestionParameters parameters,
            @BeanParam PageRequest page) {
        return queries.list(selection, parameters, page);
    }
}
