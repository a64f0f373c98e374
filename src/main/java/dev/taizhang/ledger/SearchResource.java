package dev.taizhang.ledger;

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

/** One search over all ledgers. */
@Produces(MediaType.APPLICATION_JSON)
@Path("/api/v1/search")
@Tag(name = "search", description = "检索: records of all ledgers by what they say.")
@RunOnVirtualThread
class SearchResource {

    private final SearchQueries queries;

    SearchResource(SearchQueries queries) {
        this.queries = queries;
    }

    @GET
    @Operation(operationId = "search", summary = "Records of all ledgers that say what is looked for, the best first")
    @Produces({MediaType.APPLICATION_JSON, Csv.TYPE})
    public Page<SearchHit> search(@BeanParam SearchFilter filter, @BeanParam PageRequest page) {
        return queries.search(filter, page);
    }
}
