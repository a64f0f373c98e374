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
        boolean given = Arrays.stream(produced.value()).map(MediaType::valueOf).anyMatch(form -> takes(wanted, form));
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

    /** What is said of the form most exactly counts (RFC 9110, 12.5.1). */
    private static boolean takes(List<MediaType> wanted, MediaType form) {
        List<MediaType> taking =
                wanted.stream().filter(range -> range.isCompatible(form)).toList();
        int most = taking.stream().mapToInt(Acceptable::exactness).max().orElse(-1);
        return most >= 0
                && taking.stream().filter(range -> exactness(range) == most).noneMatch(Acceptable::refuses);
    }

    private static int exactness(MediaType range) {
        if (range.isWildcardType()) {
            return 0;
        }
        return range.isWildcardSubtype() ? 1 : 2;
    }

    private static boolean refuses(MediaType range) {
        return range.getParameters().getOrDefault("q", "1").matches("0(\\.0*)?");
    }
}
