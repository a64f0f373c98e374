package dev.taizhang.shared;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-01-01, 2022-12-31",
        "2022-S1, 2022-01-01, 2022-06-30",
        "2022-S2, 2022-07-01, 2022-12-31",
        "2022-Q3, 2022-07-01, 2022-09-30",
        "2024-M02, 2024-02-01, 2024-02-29",
        "2022-01-01/2022-06-30, 2022-01-01, 2022-06-30"
    })
    void readsEveryKindOfCode(String code, LocalDate start, LocalDate end) {
        Period period = Period.parse(code).orElseThrow();
        assertEquals(start, period.start());
        assertEquals(end, period.end());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "22",
                "2022-",
                "2022-Q0",
                "2022-Q5",
                "2022-S3",
                "2022-M00",
                "2022-M13",
                "2022-M5",
                "2022-q1",
                "2022-02-30/2022-03-01",
                "2022-06-30/2022-01-01",
                "2022-01-01/",
                "3022",
                "2022 ",
                "２０２２"
            })
    void knowsWhatIsNoCode(String code) {
        assertEquals(Optional.empty(), Period.parse(code));
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 2022-12-15, 2021-01-01/2021-12-15",
        "2022, 2023-03-01, 2021-01-01/2021-12-31",
        "2024-M02, 2024-02-29, 2023-02-01/2023-02-28",
        "2022-Q3, 2022-12-15, 2021-07-01/2021-09-30"
    })
    void comparesWithTheSameSpanOfTheYearBefore(String code, LocalDate through, String expected) {
        assertEquals(
                expected,
                Period.parse(code)
                        .flatMap(period -> period.yearBefore(through))
                        .orElseThrow()
                        .code());
    }

    @ParameterizedTest
    @CsvSource({
        "2022-Q3, 2022-12-15, 2022-04-01/2022-06-30",
        "2022-Q1, 2022-02-10, 2021-10-01/2021-11-10",
        "2022-M03, 2022-03-31, 2022-02-01/2022-02-28",
        "2022-M03, 2022-03-30, 2022-02-01/2022-02-28",
        "2022, 2022-12-31, 2021-01-01/2021-12-31",
        "2022-03-10/2022-03-19, 2022-12-31, 2022-02-28/2022-03-09"
    })
    void comparesAPartWithAsManyDaysOfThePrecedingPeriod(String code, LocalDate through, String expected) {
        assertEquals(
                expected,
                Period.parse(code)
                        .flatMap(period -> period.preceding(through))
                        .orElseThrow()
                        .code());
    }

    @Test
    void hasNothingToCompareBeforeItBegins() {
        Period period = Period.parse("2022-Q3").orElseThrow();
        LocalDate before = LocalDate.of(2022, 6, 30);
        assertEquals(Optional.empty(), period.yearBefore(before));
        assertEquals(Optional.empty(), period.preceding(before));
        assertEquals(0, period.elapsedDays(before));
    }

    @Test
    void countsTheDayOfTheCutOffAsElapsed() {
        assertEquals(349, Period.parse("2022").orElseThrow().elapsedDays(LocalDate.of(2022, 12, 15)));
    }
}
