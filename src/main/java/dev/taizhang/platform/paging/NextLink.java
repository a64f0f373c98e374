package dev.taizhang.platform.paging;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Adds {@code Link: rel="next"} (RFC 8288) to every page that has a next one: the same request with another cursor. */
@Provider
public class NextLink implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getEntity() instanceof Page<?> page && page.next() != null) {
            String target = with(request.getUriInfo().getRequestUri(), page.next());
            response.getHeaders().add("Link", "<" + target + ">; rel=\"next\"");
        }
    }

    static String with(URI uri, @Nullable String cursor) {
        Stream<String> kept = uri.getRawQuery() == null
                ? Stream.empty()
                : Arrays.stream(uri.getRawQuery().split("&", -1))
                        .filter(pair -> !pair.isEmpty() && !pair.equals("cursor") && !pair.startsWith("cursor="));
        return Stream.concat(kept, Stream.of("cursor=" + cursor))
                .collect(Collectors.joining("&", uri.getRawPath() + "?", ""));
    }
}
