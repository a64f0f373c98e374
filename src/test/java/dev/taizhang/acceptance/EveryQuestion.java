package dev.taizhang.acceptance;

import com.fasterxml.jackson.databind.JsonNode;

/** The questions that are put to the service under test, for any other one that holds the year: one list of them. */
final class EveryQuestion {

    private EveryQuestion() {}

    /** Asks the service that REST Assured points at; fails at the first answer that is not as it must be. */
    @SuppressWarnings("JUnitMethodInvoked")
    static void ask() {
        AcceptanceTest figures = new AcceptanceTest();
        RatesTest rates = new RatesTest();
        DutiesTest duties = new DutiesTest();
        FollowUpTest followUp = new FollowUpTest();
        for (JsonNode wanted : Expected.cases().toList()) {
            figures.givesEveryFigureOfTheReport(wanted);
            figures.countsTheContributionsBehindEachFigure(wanted);
            rates.givesEveryRateAndAverageOfTheReport(wanted);
            rates.tracesBothPartsOfARate(wanted);
            rates.holdsFiguresAgainstTheirTargets(wanted);
            duties.givesEveryDutyOfTheReport(wanted);
            duties.listsTheSameDuties(wanted);
            duties.wordsTheQuarterlyDuties(wanted);
        }
        figures.givesTheFiguresOfOtherPeriods();
        figures.comparesWithThePrecedingPeriod();
        figures.tracesFiguresToTheRecordsCountedAndNotCounted();
        FollowUpTest.standings().forEach(followUp::saysHowFindingsStood);
        followUp.saysWhatBecameOfLastYearsMeasures();
        followUp.saysHowActionItemsStoodAndWhichWereOverdue();
        followUp.aMachineThatPullsStatisticsSeesNumbersAndNoRecords();
    }
}
