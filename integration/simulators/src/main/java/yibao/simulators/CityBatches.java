package yibao.simulators;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/** The batches the partners of a city hand in. Each uses another of the ways in which the contract lets a file be written. */
public final class CityBatches {
    private final City city;
    private final Path exchangeDir;
    private final TaxOffice tax;
    private Hospitals hospitals;

    /** @param exchangeDir the folder that holds the agencies' inboxes */
    public CityBatches(City city, Path exchangeDir) {
        this.city = city;
        this.exchangeDir = exchangeDir;
        this.tax = new TaxOffice(city.shape());
    }

    /** The year before comes first, as it did. */
    public Batch lastYear() throws IOException {
        return BatchFile.of(Message.INSURED_ROSTER, 1, city.shape().date("lastyear.date")).zipped()
                .handIn(exchangeDir, row -> new LastYear(city).rows(row));
    }

    /** Who was in hardship when last year's premiums were collected. */
    public Batch lastYearsHardshipList() throws IOException {
        return BatchFile.of(Message.HARDSHIP_LIST, 1, city.shape().date("hardship.last_list_date")).full().in(Encoding.GB18030)
                .zipped().handIn(exchangeDir, row -> city.residents(p -> city.civilAffairs().lastYearList(p).forEach(line -> row.accept(line.fields()))));
    }

    public Batch residents() throws IOException {
        return BatchFile.of(Message.INSURED_ROSTER, 2, listDate()).zipped().handIn(exchangeDir, row -> city.residents(p ->
                row.accept(city.mishaps().residentRow(p, city.shape().number("year"), city.isPaused(p), city.deathOf(p)))));
    }

    /** Those insured twice stand behind the employees. */
    public Batch employees() throws IOException {
        return BatchFile.of(Message.INSURED_ROSTER, 3, listDate()).in(Encoding.UTF_8_BOM).shuffled(2).handIn(exchangeDir, row -> {
            city.employees(p -> row.accept(city.mishaps().employeeRow(p, city.shape().number("year"))));
            city.residents(p -> {
                if (city.isCrossInsured(p)) {
                    row.accept(RosterRow.of(p.asEmployee(), "310", city.shape(), false, null));
                }
            });
        });
    }

    public Batch hardshipList() throws IOException {
        return BatchFile.of(Message.HARDSHIP_LIST, 2, listDate()).full().in(Encoding.GB18030).handIn(exchangeDir, row -> {
            city.residents(p -> city.civilAffairs().firstList(p).forEach(line -> row.accept(line.fields())));
            city.outsiders(p -> row.accept(city.civilAffairs().outsider(p).fields()));
        });
    }

    public Batch lateHardshipList() throws IOException {
        return BatchFile.of(Message.HARDSHIP_LIST, 3, city.shape().date("hardship.late_date")).in(Encoding.GB18030).shuffled(3)
                .handIn(exchangeDir, row -> city.residents(p -> city.civilAffairs().lateList(p).forEach(line -> row.accept(line.fields()))));
    }

    /** What the towns kept of poverty by illness. */
    public Batch povertyRegister() throws IOException {
        PovertyRegister register = new PovertyRegister(city);
        return BatchFile.of(Message.POVERTY_APPLICATIONS, 1, register.date()).in(Encoding.UTF_8_BOM).handIn(exchangeDir, register::rows);
    }

    public int receiptBatches() {
        return months().size();
    }

    /** The receipts of one month. @param number from 1 */
    public Batch receipts(int number) throws IOException {
        BatchFile file = BatchFile.of(Message.PREMIUM_RECEIPTS, number, months().get(number - 1).atEndOfMonth());
        switch (number % 3) {
            case 2 -> file.zipped().shuffled(5);
            case 0 -> file.in(Encoding.GB18030);
            default -> file.in(Encoding.UTF_8);
        }
        return file.handIn(exchangeDir, row -> receiptsOf(number - 1, receipt -> row.accept(receipt.fields())));
    }

    public Batch arrivals() throws IOException {
        Arrivals arrivals = new Arrivals(city.shape());
        city.fates(fate -> tax.receiptsOf(fate).forEach(arrivals::add));
        return BatchFile.of(Message.TREASURY_ARRIVALS, 1, LocalDate.of(city.shape().number("year"), 1, 4)).in(Encoding.UTF_8_BOM)
                .handIn(exchangeDir, arrivals::rows);
    }

    public int settlementBatches() {
        return hospitals().months().size();
    }

    /** The settlements that came in one month. @param number from 1 */
    public Batch settlements(int number) throws IOException {
        YearMonth month = hospitals().months().get(number - 1);
        BatchFile file = BatchFile.of(Message.SETTLEMENTS, number, month.atEndOfMonth());
        return (number % 2 == 0 ? file.in(Encoding.GB18030) : file.zipped().shuffled(number)).handIn(exchangeDir,
                row -> hospitals().settledIn(month, visit -> row.accept(visit.fields(division()))));
    }

    /** The stays behind them, all in one. */
    public Batch stays() throws IOException {
        LocalDate day = hospitals().months().get(4).atEndOfMonth();
        return BatchFile.of(Message.INPATIENT_STAYS, 1, day).in(Encoding.UTF_8_BOM).handIn(exchangeDir, row -> {
            for (YearMonth month : hospitals().months()) {
                hospitals().settledIn(month, visit -> {
                    if (visit.inpatient() && visit.reverses().isEmpty()) {
                        row.accept(visit.stay());
                    }
                });
            }
        });
    }

    /** Who died in the year before, as hospitals tell it. */
    public Batch deaths() throws IOException {
        return BatchFile.of(Message.DEATHS, 1, listDate()).handIn(exchangeDir, row -> city.residents(p -> {
            LocalDate death = city.deathOf(p);
            if (death != null) {
                row.accept(new String[] {p.certType(), p.certNo(), p.name(), death.toString(), "H32068100001"});
            }
        }));
    }

    /** What the settlements must come to: payments by assistance, and their sum in fen. */
    public record Assistance(long payments, long fen) {
    }

    public Assistance expectedAssistance() {
        Hospitals.Expected expected = hospitals().expected();
        return new Assistance(expected.payments(), expected.assistance());
    }

    /** Whom finance insured in the year before. */
    public List<SubsidisedClass> expectedSubsidies() {
        return SubsidisedClass.expectedOf(city);
    }

    /** Which households poor by illness were paid in the year before. */
    public List<PovertyClass> expectedPoverty() {
        return PovertyClass.expectedOf(city);
    }

    Hospitals hospitals() {
        if (hospitals == null) {
            hospitals = new Hospitals(city);
        }
        return hospitals;
    }

    private String division() {
        return city.shape().text("insu_admdvs");
    }

    private void receiptsOf(int month, Consumer<Receipt> each) {
        city.fates(fate -> {
            if (!fate.scenario().steps().isEmpty() && tax.monthOf(fate) == month) {
                tax.receiptsOf(fate).forEach(each);
            }
        });
    }

    private LocalDate listDate() {
        return city.shape().date("hardship.list_date");
    }

    private List<YearMonth> months() {
        return city.shape().words("receipts.months").stream().map(YearMonth::parse).toList();
    }
}
