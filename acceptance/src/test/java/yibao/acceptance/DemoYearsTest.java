package yibao.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import yibao.simulators.City;
import yibao.simulators.CityBatches;

/** The demo city's two years of rosters, and what the coverage desk makes of them. */
class DemoYearsTest extends BureauTest {

    @Test
    void lastYearsRosterAndThisYearsGiveWorkForEveryPartOfTheDesk() throws Exception {
        var batches = new CityBatches(City.at(0.02), exchange());
        for (var batch : new Handing[] {batches::lastYear, batches::lastYearsHardshipList, batches::residents, batches::employees, batches::hardshipList}) {
            var handed = batch.in();
            bureau.settle();
            assertThat(outcome(handed)).as(handed.manifest().base() + Files.readString(receiptFile(handed))).isEqualTo("ACCEPTED");
        }
        bureau.buildLevy("390", 2022);
        var desk = new CoverageDesk(bureau.database(), clock);
        desk.workOut();
        desk.search();
        assertThat(bureau.rows("select distinct situation from lapsed_person order by 1")).contains("ABSENT", "DEAD", "PAUSED");
        assertThat(bureau.rows("select distinct reasons from identity_case order by 1")).contains("INSURED_TWICE", "SAME_NAME_AND_BIRTH,NEAR_NUMBER");
        assertThat(bureau.count("key_group_person where insutype is null")).isPositive();
    }

    /** Hands one batch in. */
    private interface Handing {
        yibao.simulators.Batch in() throws IOException;
    }
}
