package dev.taizhang.metric;

import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The two time axes of a question; taken by a resource method as {@code @BeanParam}. */
public record QuestionParameters(
        @Parameter(description = "What was known: an instant, not in the future. Absent: what is known now.")
        @QueryParam("asOf")
        @Nullable
        OffsetDateTime asOf,

        @Parameter(description = "Last event day counted. Absent: the office day of `asOf`.")
        @QueryParam("through")
        @Nullable
        LocalDate through) {}
