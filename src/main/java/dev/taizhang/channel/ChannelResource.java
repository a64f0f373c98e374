package dev.taizhang.channel;

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

/** Channels over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(
        name = "channels",
        description = "阵地: where articles appear; read by everybody below the organisation that keeps them.")
@RunOnVirtualThread
class ChannelResource {

    private final Desk<Channel, ChannelView> desk;

    ChannelResource(Desks desks, ChannelLedger ledger) {
        this.desk = desks.of(ledger, ChannelView::of);
    }

    @GET
    @Path("/channels")
    @Operation(operationId = "listChannels", summary = "Channels by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ChannelView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/channels")
    @Operation(operationId = "createChannel", summary = "Enter a channel as a draft")
    @APIResponseSchema(value = ChannelView.class, responseCode = "201")
    public Response create(Channel channel) {
        return desk.create(channel);
    }

    @GET
    @Path("/channels/{id}")
    @Operation(operationId = "getChannel", summary = "A channel in the version in force")
    @APIResponseSchema(ChannelView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/channels/{id}")
    @Operation(operationId = "replaceChannel", summary = "Put other content into a draft")
    @APIResponseSchema(ChannelView.class)
    public Response replace(@PathParam("id") String id, Channel channel) {
        return desk.replace(id, channel);
    }

    @POST
    @Path("/channels/{id}/amendments")
    @Operation(operationId = "amendChannel", summary = "Open an amendment of a confirmed channel")
    @APIResponseSchema(value = ChannelView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, ChannelAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/channels/{id}/versions")
    @Operation(operationId = "listChannelVersions", summary = "All versions of a channel, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ChannelView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
