package dev.taizhang.platform.web;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * Refuses a request whose {@code Accept} names nothing that the matched method gives. The framework does so only for a
 * path with one method; where there are several, for several forms, it takes the first.
 */
class Acceptable {

    @ServerRequestFilter
    void check(ContainerRequestContext request, ResourceInfo matched) {
        Produces produced = produced(matched);
        if (produced == null) {
            return;
        }
        List<MediaType> wanted = request.getAcceptableMediaTypes();
        boolean given = Arrays.stream(produced.value())
                .map(MediaType::valueOf)
                .anyMatch(form -> wanted.stream().anyMatch(range -> takes(range, form)));
        if (!given) {
            throw new NotAcceptableException();
        }
    }

    private static @Nullable Produces produced(ResourceInfo matched) {
        if (matched.getResourceMethod() == null) {
            return null;
        }
        Produces own = matched.getResourceMethod().getAnnotation(Produces.class);
        return own == null ? matched.getResourceClass().getAnnotation(Produces.class) : own;
    }

    private static boolean takes(MediaType range, MediaType form) {
        String quality = range.getParameters().getOrDefault("q", "1");
        return range.isCompatible(form) && !quality.matches("0(\\.0*)?");
    }
}
