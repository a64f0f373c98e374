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

/** Venues over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "venues", description = "场地: where meetings and activities are held.")
@RunOnVirtualThread
class VenueResource {

    private final Desk<Venue, VenueView> desk;

    VenueResource(Desks desks, VenueLedger ledger) {
        this.desk = desks.of(ledger, VenueView::of);
    }

    @GET
    @Path("/venues")
    @Operation(operationId = "listVenues", summary = "Venues by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<VenueView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/venues")
    @Operation(operationId = "createVenue", summary = "Enter a venue as a draft")
    @APIResponseSchema(value = VenueView.class, responseCode = "201")
    public Response create(Venue venue) {
        return desk.create(venue);
    }

    @GET
    @Path("/venues/{id}")
    @Operation(operationId = "getVenue", summary = "A venue in the version in force")
    @APIResponseSchema(VenueView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/venues/{id}")
    @Operation(operationId = "replaceVenue", summary = "Put other content into a draft")
    @APIResponseSchema(VenueView.class)
    public Response replace(@PathParam("id") String id, Venue venue) {
        return desk.replace(id, venue);
    }

    @POST
    @Path("/venues/{id}/amendments")
    @Operation(operationId = "amendVenue", summary = "Open an amendment of a venue that is confirmed")
    @APIResponseSchema(value = VenueView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, VenueAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/venues/{id}/versions")
    @Operation(operationId = "listVenueVersions", summary = "All versions of a venue, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<VenueView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
