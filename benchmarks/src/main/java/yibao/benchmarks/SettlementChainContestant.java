package yibao.benchmarks;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import yibao.kernel.Money;
import yibao.settlement.Bill;
import yibao.settlement.BillAmounts;
import yibao.settlement.ClassSpell;
import yibao.settlement.CoverSpell;
import yibao.settlement.Insurance;
import yibao.settlement.Settled;
import yibao.settlement.Standings;
import yibao.settlement.control.SettlementRules;

/** The application's calculation as its doors use it: every result an object with all steps told in sentences. */
final class SettlementChainContestant {

    private static final LocalDate FIRST = LocalDate.of(SettlementCity.YEAR, 1, 1);
    private static final List<CoverSpell> INSURED = List.of(new CoverSpell(Insurance.RESIDENT, FIRST, FIRST.withDayOfYear(365)));

    private SettlementChainContestant() {
    }

    public static void main(String[] arguments) throws Exception {
        run(arguments, new SettlementRules(SettlementCity.policy(), SettlementCity.NOW));
    }

    static void run(String[] arguments, SettlementRules rules) throws Exception {
        SettlementCity city = new SettlementCity(Integer.parseInt(arguments[0]));
        List<Standings> standings = SettlementCity.CLASSES.stream().map(SettlementChainContestant::standings).toList();
        SettlementCity.Digest digest = new SettlementCity.Digest();
        Run run = Run.begin();
        for (int from = 0; from < city.rows;) {
            int to = from;
            List<Bill> bills = new ArrayList<>();
            while (to < city.rows && city.person[to] == city.person[from]) {
                bills.add(bill(city, to++));
            }
            rules.settle(bills, standings.get(city.inClass[from])).forEach(settled -> add(digest, settled));
            from = to;
        }
        run.end();
        digest.writeTo(Path.of(arguments[1]));
    }

    private static Standings standings(String code) {
        return new Standings(code.isEmpty() ? List.of() : List.of(new ClassSpell(code, FIRST, null)), INSURED, null, 1, 0);
    }

    private static Bill bill(SettlementCity city, int row) {
        Money scope = new Money(city.scope[row]);
        return new Bill("S%09d".formatted(row), SettlementCity.date(city.day[row]).atStartOfDay(), Insurance.RESIDENT, city.care[row], city.level[row],
                city.outside[row], city.referred[row], new BillAmounts(scope, Money.ZERO, Money.ZERO, Money.ZERO, scope, null, null, null), null);
    }

    private static void add(SettlementCity.Digest digest, Settled settled) {
        var paid = settled.payments();
        digest.add(paid.deductible().fen(), paid.basic().fen(), paid.major().fen(), paid.assistance().fen(), paid.tilt().fen(), paid.burden().fen());
    }
}
