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

/** Key dates over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "key-dates", description = "重要节点: days of every year that activities are held for.")
@RunOnVirtualThread
class KeyDateResource {

    private final Desk<KeyDate, KeyDateView> desk;
    private final KeyDateViews views;

    KeyDateResource(Desks desks, KeyDateLedger ledger, KeyDateViews views) {
        this.desk = desks.of(ledger, views::of);
        this.views = views;
    }

    @GET
    @Path("/key-dates")
    @Operation(operationId = "listKeyDates", summary = "Key dates by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<KeyDateView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/key-dates")
    @Operation(operationId = "createKeyDate", summary = "Enter a key date as a draft")
    @APIResponseSchema(value = KeyDateView.class, responseCode = "201")
    public Response create(KeyDate keyDate) {
        return desk.create(keyDate);
    }

    @GET
    @Path("/key-dates/{id}")
    @Operation(operationId = "getKeyDate", summary = "A key date in the version in force")
    @APIResponseSchema(KeyDateView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/key-dates/{id}")
    @Operation(operationId = "replaceKeyDate", summary = "Put other content into a draft")
    @APIResponseSchema(KeyDateView.class)
    public Response replace(@PathParam("id") String id, KeyDate keyDate) {
        return desk.replace(id, keyDate);
    }

    @POST
    @Path("/key-dates/{id}/amendments")
    @Operation(operationId = "amendKeyDate", summary = "Open an amendment of a key date that is confirmed")
    @APIResponseSchema(value = KeyDateView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, KeyDateAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/key-dates/{id}/versions")
    @Operation(operationId = "listKeyDateVersions", summary = "All versions of a key date, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<KeyDateView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }

    @GET
    @Path("/key-dates/{id}/dates")
    @Operation(operationId = "listKeyDateDates", summary = "The days of a key date in some years")
    public KeyDateDays dates(@PathParam("id") String id, @BeanParam Years years) {
        return views.days(id, years.fromYear(), years.toYear());
    }
}
