package yibao.simulators;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * One batch of receipts in which every scenario comes up many times, the rest of its rows being ordinary, and the answer to it.
 * Meant for an empty Yibao: roster and list first, then the levy, then the receipts.
 */
public final class ReceiptsExam {
    private static final String DIVISION = "320681";
    /** Too many bad rows would have the whole batch refused. */
    private static final int ROUNDS_WITH_REFUSALS = 10;
    private static final int FEWEST = 4000;

    private final int rows;
    private final int sequence;
    private final CityShape shape = CityShape.at(0.05);
    private final City people = new City(shape);
    private final TaxOffice tax = new TaxOffice(shape);
    private final List<Fate> fates = new ArrayList<>();

    public ReceiptsExam() {
        this(5000, 1);
    }

    /** @param rows exactly so many receipts; @param sequence of every batch of the exam (the second roster takes the next) */
    public ReceiptsExam(int rows, int sequence) {
        this.rows = rows;
        this.sequence = sequence;
        if (rows < FEWEST) {
            throw new IllegalArgumentException("at least " + FEWEST + " rows are needed to ask everything");
        }
        int filled = 0;
        for (int round = 0; filled < rows / 2; round++) {
            filled += addRound(round < ROUNDS_WITH_REFUSALS);
        }
        for (; filled < rows; filled++) {
            add(Scenario.PAID_IN_FULL);
        }
    }

    private int addRound(boolean refusals) {
        int filled = 0;
        for (Scenario scenario : Scenario.values()) {
            if (refusals || !scenario.hasRefusal()) {
                add(scenario);
                filled += scenario.steps().size();
            }
        }
        return filled;
    }

    /** Every seventh levied person is also insured as an employee, so that the mark goes with all types. */
    private void add(Scenario scenario) {
        int number = fates.size();
        Person person = people.resident(number);
        boolean plain = person.certType().equals("01") || scenario == Scenario.PAID_IN_FULL || scenario == Scenario.NAME_WRITTEN_WIDE;
        Person asked = plain ? person : person.withResidentId(IdNumber.of("321183", person.born(), number % 1000));
        fates.add(new Fate(asked, scenario, scenario.standing().isLevied() && number % 7 == 3));
    }

    public Batch residents(Path exchangeDir) throws IOException {
        return BatchFile.of(Message.INSURED_ROSTER, sequence, LocalDate.of(2021, 9, 30)).handIn(exchangeDir, row -> fates.forEach(fate -> {
            if (fate.scenario().standing() != Standing.STRANGER) {
                row.accept(RosterRow.of(fate.person(), "390", shape, fate.scenario().standing() == Standing.PAUSED, null));
            }
        }));
    }

    /** Those insured twice, and some whose other insurance is paused and who therefore are not. */
    public Batch employees(Path exchangeDir) throws IOException {
        return BatchFile.of(Message.INSURED_ROSTER, sequence + 1, LocalDate.of(2021, 9, 30)).handIn(exchangeDir, row -> fates.forEach(fate -> {
            boolean paused = fate.scenario().standing().isLevied() && fate.person().number() % 7 == 5;
            if (fate.crossInsured() || paused) {
                row.accept(RosterRow.of(fate.person().asEmployee(), "310", shape, paused, null));
            }
        }));
    }

    /** Besides those subsidised: payers whose listing was over before the levy, and one in three with two classes. */
    public Batch hardshipList(Path exchangeDir) throws IOException {
        return BatchFile.of(Message.HARDSHIP_LIST, sequence, LocalDate.of(2021, 9, 30)).full().handIn(exchangeDir, row -> fates.forEach(fate -> {
            long number = fate.person().number();
            boolean subsidised = fate.scenario().standing() == Standing.SUBSIDISED;
            if (subsidised || fate.scenario().standing() == Standing.PAYER && number % 11 == 0) {
                row.accept(listing(fate.person(), "DB", subsidised ? null : LocalDate.of(2021, 5, 31)));
            }
            if (subsidised && number % 3 == 0) {
                row.accept(listing(fate.person(), "ZC", null));
            }
        }));
    }

    public Batch receipts(Path exchangeDir) throws IOException {
        Batch batch = BatchFile.of(Message.PREMIUM_RECEIPTS, sequence, LocalDate.of(2022, 1, 31)).handIn(exchangeDir,
                row -> fates.forEach(fate -> tax.receiptsOf(fate).forEach(receipt -> row.accept(receipt.fields()))));
        if (batch.manifest().rows() != rows) {
            throw new IllegalStateException("the exam has " + batch.manifest().rows() + " rows");
        }
        return batch;
    }

    public Expectation expectation() {
        Expectation expectation = new Expectation(shape.fee());
        fates.forEach(expectation::add);
        return expectation;
    }

    /** The rows Yibao must refuse, as {@code line,elec_taxrpt_no,code}; the header is line 1. */
    public List<String> refusals() {
        List<String> refusals = new ArrayList<>();
        int line = 1;
        for (Fate fate : fates) {
            for (Receipt receipt : tax.receiptsOf(fate)) {
                line++;
                if (!receipt.isAccepted()) {
                    refusals.add(line + "," + receipt.number() + "," + receipt.refusal());
                }
            }
        }
        return refusals;
    }

    /** Adds expected-rejected.csv, and expected-scenarios.csv that says why, to the files of the expectation. */
    public void writeExpectation(Path folder) throws IOException {
        expectation().writeTo(folder);
        List<String> rejected = new ArrayList<>(List.of("line,key,code"));
        rejected.addAll(refusals());
        Files.write(folder.resolve("expected-rejected.csv"), rejected);
        List<String> scenarios = new ArrayList<>(List.of("certno,scenario,type"));
        fates.forEach(f -> scenarios.add(f.person().certNo() + "," + f.scenario() + "," + (f.scenario().kind() == null ? "" : f.scenario().kind())));
        Files.write(folder.resolve("expected-scenarios.csv"), scenarios);
    }

    private static String[] listing(Person person, String type, LocalDate end) {
        return new Listing(person, type, LocalDate.of(2020, 3, 1), end, DIVISION).fields();
    }
}
