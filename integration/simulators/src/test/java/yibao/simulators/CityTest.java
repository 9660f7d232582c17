package yibao.simulators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityTest {
    private static final double SMALL = 0.01;
    private final City city = City.at(SMALL);
    @TempDir
    private Path folder;

    @Test
    void hasTheFiguresOfQidongOnAHundredth() {
        assertThat(city.residentCount()).isCloseTo(7508, within(4));
        assertThat(city.employeeCount()).isCloseTo(2376, within(4));
        assertThat(listed()).isCloseTo(467, within(20L));
        assertThat(residents().stream().map(Person::town).distinct()).hasSize(12);
    }

    @Test
    void listsAllTwelveClassesAndDatesThatEnd() {
        List<Listing> lines = new ArrayList<>();
        city.residents(p -> lines.addAll(city.civilAffairs().firstList(p)));
        assertThat(lines).extracting(Listing::type).containsOnly("TK", "GE", "SWF", "DB", "DBBY", "FPZP", "JCDX", "YF", "KJET", "ZC", "TKZG", "JJTZ")
                .contains("TK", "GE", "SWF", "DB", "DBBY", "FPZP", "JCDX", "YF", "KJET", "ZC", "TKZG", "JJTZ");
        assertThat(lines).anyMatch(l -> l.end() != null && l.end().getYear() == 2021).anyMatch(l -> l.end() != null && l.end().getYear() > 2021)
                .allMatch(l -> l.end() == null || !l.end().isBefore(l.begin()))
                .allMatch(l -> !l.begin().isBefore(l.person().born()));
        assertThat(lines.size()).as("some hold two classes").isGreaterThan((int) lines.stream().map(l -> l.person().certNo()).distinct().count());
    }

    @Test
    void givesEveryoneAnOwnValidNumberThatFitsBirthdayAndSex() {
        Set<String> seen = new HashSet<>();
        List<Person> everyone = residents();
        city.employees(everyone::add);
        city.outsiders(everyone::add);
        for (Person p : everyone) {
            assertThat(seen.add(p.certNo())).as(p.certNo()).isTrue();
            if (p.certType().equals("01")) {
                assertThat(IdNumber.isValid(p.certNo())).as(p.certNo()).isTrue();
                assertThat(p.certNo().substring(6, 14)).isEqualTo(p.born().toString().replace("-", ""));
            }
        }
        assertThat(seen).anyMatch(n -> n.endsWith("X"));
        assertThat(residents()).filteredOn(p -> p.certType().equals("01"))
                .allMatch(p -> (p.certNo().charAt(16) - '0') % 2 == Integer.parseInt(p.gender()) % 2);
    }

    /** Two doubles of one person had one number, which only the full city showed. */
    @Test
    void givesNobodySomebodyElsesNumberAtFullSize() {
        Set<String> seen = new HashSet<>();
        City.at(1.0).residents(p -> assertThat(seen.add(p.certNo())).as(p.certNo()).isTrue());
    }

    @Test
    void hasNamesThatOldSystemsChokeOn() {
        List<String> names = residents().stream().map(Person::name).toList();
        assertThat(names).anyMatch(n -> n.contains("·")).anyMatch(n -> n.codePoints().anyMatch(c -> c > 0xffff))
                .anyMatch(n -> n.contains("㐀") || n.contains("䶮"));
        Charset gb = Charset.forName("GB18030");
        assertThat(names).allMatch(n -> new String(n.getBytes(gb), gb).equals(n));
    }

    @Test
    void comesOutTheSameByteForByte() throws IOException {
        assertThat(bytesOf(City.at(0.002), folder.resolve("a"))).isEqualTo(bytesOf(City.at(0.002), folder.resolve("b")));
    }

    @Test
    void manifestsTellTheTruth() throws IOException {
        for (Batch batch : allBatches(city, folder)) {
            Handed handed = Handed.read(batch);
            assertThat(handed.digest()).isEqualTo(handed.manifest().at("sha256").text());
            assertThat(handed.dataRows()).isEqualTo(handed.manifest().at("rows").number());
            assertThat(batch.data().getFileName().toString()).startsWith(batch.manifest().base() + ".csv");
            if (batch.manifest().contract().equals("premium-receipts/1")) {
                assertThat(handed.fen()).isEqualTo(Text.fen(handed.manifest().at("amount").text()));
            }
        }
    }

    @Test
    void plansTheRowsItHandsIn() throws IOException {
        long rows = allBatches(city, folder).stream().filter(b -> !b.manifest().contract().startsWith("treasury")).mapToLong(b -> b.manifest().rows()).sum();
        assertThat(city.plannedRows()).isEqualTo(rows);
    }

    @Test
    void matchesAlmostEveryoneAndHasEveryDifference() {
        Expectation expected = city.expectation();
        long people = expected.totals().stream().mapToLong(Expectation.Total::count).sum();
        assertThat(expected.total("MATCHED").count() / (double) people).isBetween(0.97, 0.99);
        assertThat(expected.totals()).filteredOn(t -> Kind.valueOf(t.type()).isDifference()).allMatch(t -> t.count() > 3);
        assertThat(expected.crossInsured()).isNotEmpty();
        assertThat(expected.differences()).hasSize((int) (people - expected.total("MATCHED").count()));
    }

    @Test
    void receivesWhatTheReceiptsSay() throws IOException {
        long[] accepted = {0};
        TaxOffice tax = new TaxOffice(city.shape());
        city.fates(fate -> tax.receiptsOf(fate).stream().filter(Receipt::isAccepted).forEach(r -> accepted[0] += r.signedAmount()));
        assertThat(city.expectation().received()).isEqualTo(accepted[0]);
    }

    @Test
    void leavesNothingHalfWrittenInTheInbox() throws IOException {
        allBatches(city, folder);
        try (var files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).noneMatch(f -> f.toString().endsWith(".part"));
        }
    }

    @Test
    void lastYearHadMostOfThisYearsPeopleAndSomeWhoHaveLeft() throws IOException {
        CityBatches batches = new CityBatches(city, folder);
        Handed before = Handed.read(batches.lastYear());
        Set<String> now = new HashSet<>(Handed.read(batches.residents()).column("certno"));
        now.addAll(Handed.read(batches.employees()).column("certno"));
        assertThat(before.column("certno")).doesNotHaveDuplicates();
        assertThat(before.column("year")).containsOnly("2021");
        assertThat(before.column("town_code")).allMatch(code -> code.length() == 12);
        assertThat(before.column("certno").stream().filter(number -> !now.contains(number)).count()).isBetween(100L, 400L);
    }

    /** S0: 12 classes, 46,700 people, 19,583,000 yuan; a tenth of the city has a tenth of both, to the yuan. */
    @Test
    void lastYearsListAndRosterAreQidongs46700PeopleAnd19583000Yuan() throws IOException {
        CityBatches batches = new CityBatches(City.at(0.1), folder);
        Handed roster = Handed.read(batches.lastYear());
        Map<String, String> types = new HashMap<>();
        List<String> numbers = roster.column("certno");
        List<String> insutypes = roster.column("insutype");
        List<String> psnTypes = roster.column("psn_type");
        for (int i = 0; i < numbers.size(); i++) {
            if (insutypes.get(i).equals("390")) {
                types.put(numbers.get(i), psnTypes.get(i));
            }
        }
        Handed list = Handed.read(batches.lastYearsHardshipList());
        Set<String> listed = new HashSet<>(list.column("certno"));
        assertThat(types.keySet()).containsAll(listed);
        assertThat(listed).hasSize(4_670);
        assertThat(listed.stream().mapToLong(number -> switch (types.get(number)) {
            case "1403" -> 320;
            case "1501" -> 448;
            default -> 419;
        }).sum()).isEqualTo(1_958_300);
        assertThat(list.column("psn_idet_type")).contains("TK", "GE", "SWF", "DB", "DBBY", "FPZP", "JCDX", "YF", "KJET", "ZC", "TKZG", "JJTZ");
    }

    @Test
    void registerHasIdentitiesThatCannotBeOrAreShared() throws IOException {
        City larger = City.at(0.05);
        CityBatches batches = new CityBatches(larger, folder);
        Handed employees = Handed.read(batches.employees());
        assertThat(employees.column("psn_cert_type")).contains("08", "99");
        assertThat(employees.column("death_date")).contains("2020-11-03");
        assertThat(Handed.read(batches.residents()).column("certno")).anyMatch(number -> number.startsWith("320683"));
    }

    @Test
    void treasuryIsShortOnOneDayAndOverOnAnother() throws IOException {
        Batch batch = new CityBatches(city, folder).arrivals();
        long arrived = Handed.read(batch).column("arvl_amt").stream().mapToLong(Text::fen).sum();
        assertThat(arrived - city.expectation().received()).isEqualTo(7000 - 35000);
    }

    private List<Person> residents() {
        List<Person> people = new ArrayList<>();
        city.residents(people::add);
        return people;
    }

    private long listed() {
        Predicate<Person> holds = p -> city.civilAffairs().firstList(p).stream().anyMatch(l -> l.end() == null || l.end().getYear() > 2021);
        return residents().stream().filter(holds).count();
    }

    private static List<Batch> allBatches(City city, Path folder) throws IOException {
        CityBatches batches = new CityBatches(city, folder);
        return List.of(batches.lastYear(), batches.lastYearsHardshipList(), batches.residents(), batches.employees(), batches.hardshipList(), batches.receipts(1), batches.receipts(2),
                batches.receipts(3), batches.lateHardshipList(), batches.povertyRegister(), batches.settlements(1), batches.settlements(2),
                batches.settlements(3), batches.settlements(4), batches.settlements(5), batches.stays(), batches.deaths(), batches.arrivals());
    }

    private static Set<String> bytesOf(City city, Path folder) throws IOException {
        Set<String> digests = new TreeSet<>();
        for (Batch batch : allBatches(city, folder)) {
            digests.add(Files.readString(batch.manifestFile()) + Handed.read(batch).digest());
        }
        return digests;
    }
}
