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

/** Themes over HTTP; their transitions are those of all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path(Ledger.ROOT)
@Tag(name = "themes", description = "活动主题: what activities stand under.")
@RunOnVirtualThread
class ThemeResource {

    private final Desk<Theme, ThemeView> desk;

    ThemeResource(Desks desks, ThemeLedger ledger) {
        this.desk = desks.of(ledger, ThemeView::of);
    }

    @GET
    @Path("/themes")
    @Operation(operationId = "listThemes", summary = "Themes by day")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ThemeView> list(@BeanParam RecordFilter filter, @BeanParam PageRequest page) {
        return desk.list(filter, page);
    }

    @POST
    @Path("/themes")
    @Operation(operationId = "createTheme", summary = "Enter a theme as a draft")
    @APIResponseSchema(value = ThemeView.class, responseCode = "201")
    public Response create(Theme theme) {
        return desk.create(theme);
    }

    @GET
    @Path("/themes/{id}")
    @Operation(operationId = "getTheme", summary = "A theme in the version in force")
    @APIResponseSchema(ThemeView.class)
    public Response get(@PathParam("id") String id) {
        return desk.get(id);
    }

    @PUT
    @Path("/themes/{id}")
    @Operation(operationId = "replaceTheme", summary = "Put other content into a draft")
    @APIResponseSchema(ThemeView.class)
    public Response replace(@PathParam("id") String id, Theme theme) {
        return desk.replace(id, theme);
    }

    @POST
    @Path("/themes/{id}/amendments")
    @Operation(operationId = "amendTheme", summary = "Open an amendment of a theme that is confirmed")
    @APIResponseSchema(value = ThemeView.class, responseCode = "201")
    public Response amend(@PathParam("id") String id, ThemeAmendment amendment) {
        return desk.amend(id, amendment.reason(), amendment.content());
    }

    @GET
    @Path("/themes/{id}/versions")
    @Operation(operationId = "listThemeVersions", summary = "All versions of a theme, the latest first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<ThemeView> versions(@PathParam("id") String id, @BeanParam PageRequest page) {
        return desk.versions(id, page);
    }
}
