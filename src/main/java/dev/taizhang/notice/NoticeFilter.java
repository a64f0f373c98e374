package dev.taizhang.notice;

import jakarta.ws.rs.QueryParam;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which notices a list shows; taken by a resource method as {@code @BeanParam}. */
record NoticeFilter(
        @Parameter(description = "`WAITING`, `DELIVERED`, `DEAD` or `WITHHELD`.") @QueryParam("state") @Nullable
        NoticeState state) {}
