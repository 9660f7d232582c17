package yibao.settlement.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import yibao.settlement.Bill;
import yibao.settlement.Settled;
import yibao.settlement.SettlementTable;
import yibao.settlement.SettlementTable.Case;

/** The columns come to what the chain comes to. */
class BulkYearsTest {
    static List<Case> cases() {
        return SettlementTable.cases();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreeWithTheChain(Case one) {
        var counted = Packs.rules(one.pack()).settle(one.bills(), one.standings()).stream().filter(settled -> settled.state() == Settled.State.COUNTED).toList();
        var days = counted.stream().map(settled -> settled.bill().day()).distinct().toList();
        var bulk = new BulkYears(Packs.book(one.pack()), Packs.NOW, days);
        // The same year twice: nothing of one person may reach the next.
        var columns = new BillColumns(2 * counted.size());
        for (int row = 0; row < columns.rows(); row++) {
            put(columns, row, row / counted.size(), counted.get(row % counted.size()), bulk, days.indexOf(counted.get(row % counted.size()).bill().day()));
        }
        bulk.settle(columns, 0, columns.rows());
        for (int row = 0; row < columns.rows(); row++) {
            var paid = counted.get(row % counted.size()).payments();
            assertThat(List.of(columns.deductible[row], columns.basic[row], columns.major[row], columns.assistance[row], columns.tilt[row], columns.burden[row]))
                    .containsExactly(paid.deductible().fen(), paid.basic().fen(), paid.major().fen(), paid.assistance().fen(), paid.tilt().fen(), paid.burden().fen());
        }
    }

    private static void put(BillColumns columns, int row, int year, Settled settled, BulkYears bulk, int day) {
        Bill bill = settled.bill();
        var standing = settled.standing();
        columns.put(row, year, day, bill.insurance(), bill.care(), bill.level(), bill.outside(), bill.referred(), bill.amounts().inscp().fen(),
                bill.amounts().preself().fen());
        columns.standing(row, bulk.classes(standing.classes()), standing.cover(), standing.continuousYears(), standing.zeroClaimYears());
    }
}
