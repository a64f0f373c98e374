package dev.taizhang.plan;

import dev.taizhang.ledger.RecordContent;
import java.util.List;

/** What problems and planned measures have in common: a report lists them alike. */
interface Stated extends RecordContent {

    @Override
    String title();

    String statement();

    List<String> evidenceMetrics();
}
