package dev.taizhang.register;

import dev.taizhang.ledger.Desk;
import dev.taizhang.ledger.Desks;
import dev.taizhang.ledger.Ledger;
import dev.taizhang.ledger.RecordFilter;
import dev.taizhang.platform.csv.Csv;
import dev.taizhang.platform.paging.Page;
import dev.taizhang.platform.paging.PageRequest;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Topics over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "topics", description = "主题词: what records are about.")
@RunOnVirtualThread
class TopicResource {

    private final Desk<Topic, TopicView> desk;

    TopicResource(Desks desks, TopicLedger ledger) {
        this.desk = desks.of(ledger, TopicView::of);
    }

    @GET
    @Path("/topics")
    @Operation(operationId = "listTopics", summary = "Topics by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<TopicView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/topics")
    @Operation(operationId = "createTopic", summary = "Enter a topic as a draft")
    @APIResponseSchema(value = TopicView.class, responseCode = "201")
    public Response create(Topic topic) {
        return desk.create(topic);
    }

    @GET
    @Path("/topics/{id}")
    @Operation(operationId = "getTopic", summary = "A topic in the version in force")
    @APIResponseSchema(TopicView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/topics/{id}")
    @Operation(operationId = "replaceTopic", summary = "Put other content into a draft")
    @APIResponseSchema(TopicView.class)
    public Response replace(@PathParam("id") String id, Topic topic) {
        return desk.replace(id, topic);
    }

    @POST
    @Path("/topics/{id}/amendments")
    @Operation(operationId = "amendTopic", summary = "Open an amendment of a topic that is confirmed")
    @APIResponseSchema(value = TopicView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, TopicAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/topics/{id}/versions")
    @Operation(operationId = "listTopicVersions", summary = "All versions of a topic, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<TopicView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
