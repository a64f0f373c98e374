package dev.taizhang.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.taizhang.metric.CandidateSource.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How much one page of uncounted records may cost. */
class UncountedPageTest {

    private static final LocalDate DAY = LocalDate.of(2022, 3, 5);
    private static final int CANDIDATES = 10_000;

    @Test
    void aPageEndsEarlyWhereAlmostAllCandidatesCount() {
        UncountedPage page = new UncountedPage(50, null);
        int looked = fill(page);
        assertEquals(UncountedPage.BATCH * UncountedPage.MOST_BATCHES, looked);
        assertEquals(List.of(), page.page(end -> end.recordId()).items());
        assertEquals(id(looked - 1), page.page(end -> end.recordId()).next(), "goes on behind the last one looked at");
    }

    @Test
    void readingOnComesToTheEnd() {
        List<Integer> looked = new ArrayList<>();
        CandidateSource.Position after = null;
        boolean more;
        do {
            UncountedPage page = new UncountedPage(50, after);
            looked.add(fill(page));
            more = page.page(end -> end.recordId()).next() != null;
            after = page.position();
        } while (more);
        assertEquals(CANDIDATES, looked.stream().mapToInt(Integer::intValue).sum());
        assertTrue(looked.size() > 1);
    }

    /** Fills a page from candidates that all count; answers how many were looked at. */
    private static int fill(UncountedPage page) {
        int looked = 0;
        while (page.wantsMore()) {
            CandidateSource.Position after = page.position();
            int from = after == null ? 0 : Integer.parseInt(after.recordId()) + 1;
            List<Candidate> batch = IntStream.range(from, Math.min(from + UncountedPage.BATCH, CANDIDATES))
                    .mapToObj(number -> new Candidate(id(number), DAY, 1, DAY, null, List.of()))
                    .toList();
            looked += batch.size();
            page.take(batch, counted -> null);
        }
        return looked;
    }

    private static String id(int number) {
        return "%05d".formatted(number);
    }
}
