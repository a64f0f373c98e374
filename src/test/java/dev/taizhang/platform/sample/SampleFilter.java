package dev.taizhang.platform.sample;

import dev.taizhang.platform.web.PhasedOut;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

public record SampleFilter(
        @Nullable @QueryParam("from") LocalDate from,
        @Nullable @QueryParam("asOf") Instant asOf,
        @Nullable @QueryParam("subtree") Boolean subtree,
        @Nullable @QueryParam("q") String q,
        @QueryParam("code") List<@Pattern(regexp = "[A-Z]{3}") String> code,
        @QueryParam("colour") List<SampleBody.Colour> colour,

        @Nullable @PhasedOut(since = "2026-02-01", instead = "Use `q`.") @QueryParam("search")
        String search) {}
