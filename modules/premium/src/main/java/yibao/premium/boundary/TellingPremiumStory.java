package yibao.premium.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRecord;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.CertNo;
import yibao.kernel.Known;
import yibao.kernel.Masked;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.platform.Database;
import yibao.kernel.platform.Transactions;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.PolicyBook;
import yibao.kernel.policy.TownNames;
import yibao.kernel.problem.BusinessProblem;
import yibao.premium.CoverageYear;
import yibao.premium.PremiumState;
import yibao.premium.PremiumStory;
import yibao.premium.StoryQuestion;
import yibao.premium.control.ArrivalMatching;
import yibao.premium.control.StoryTelling;
import yibao.premium.control.Treasury;
import yibao.premium.entity.PremiumStates;
import yibao.premium.entity.StoryRows;

/** Tells one person's premiums from the first levy to the last refund; every telling is audited before it leaves. */
@Stateless
public class TellingPremiumStory {

    /** Every version that still holds, those included that are being written at this moment. */
    private static final Instant WHAT_IS_KNOWN = Known.FOREVER.minusSeconds(1);

    private Database database;
    private Transactions transactions;
    private LookingUpPeople people;
    private Treasury treasury;
    private Policies policies;
    private Audit audit;
    private Clock clock;

    protected TellingPremiumStory() {
    }

    @Inject
    public TellingPremiumStory(Database database, Transactions transactions, LookingUpPeople people, Treasury treasury,
            Policies policies, Audit audit, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.people = people;
        this.treasury = treasury;
        this.policies = policies;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * @throws BusinessProblem PERSON_UNKNOWN where there is nothing to tell, or nobody whom the caller may see;
     *         the code of {@link CertNo} for a number that cannot be
     */
    public PremiumStory tell(StoryQuestion question, Caller caller) throws SQLException {
        PersonRef who = who(question);
        PersonFile file = people.lookUp(who, WHAT_IS_KNOWN);
        try (Connection connection = database.open()) {
            StoryRows rows = new StoryRows(connection, who);
            List<StoryRows.Levy> levies = rows.levies();
            List<StoryRows.Receipt> receipts = rows.receipts();
            if (file.isUnknown() && levies.isEmpty() && receipts.isEmpty()) {
                throw refused(question, who, caller, "UNKNOWN");
            }
            if (!isSeen(caller, file, levies)) {
                throw refused(question, who, caller, "OUT_OF_SCOPE");
            }
            StoryTelling telling = new StoryTelling(names(), TownNames.on(policies.current(), LocalDate.now(clock), clock.instant()));
            file.listings().forEach(telling::listed);
            file.insured().stream().filter(period -> question.wants(period.insutype(), period.coverageYear()))
                    .forEach(telling::insured);
            List<StoryRows.Levy> wantedLevies = levies.stream()
                    .filter(levy -> question.wants(levy.insutype(), levy.year())).toList();
            List<StoryRows.Receipt> wantedReceipts = receipts.stream()
                    .filter(receipt -> question.wants(receipt.insutype(), receipt.year())).toList();
            telling.levied(wantedLevies);
            telling.received(wantedReceipts, matched(wantedReceipts));
            for (StoryRows.Difference found : rows.differences()) {
                if (question.wants(found.insutype(), found.year())) {
                    telling.differs(found);
                    rows.work(found.diffId()).forEach(work -> telling.worked(work, found));
                }
            }
            List<PremiumStory.Event> events = telling.events();
            audit.record(connection, entry(question, who, caller, "SHOWN", events.size() + " events"));
            String name = file.person().map(PersonRecord::name).orElse("");
            return new PremiumStory(Masked.name(name), Masked.certno(who.certno()),
                    years(connection, who, wantedLevies, wantedReceipts), events);
        }
    }

    private static PersonRef who(StoryQuestion question) {
        if (CertNo.read(question.certType(), question.certNo()) instanceof CertNo.Bad bad) {
            throw new BusinessProblem("premium", bad.code(), 422, bad.message(), "certNo");
        }
        return new PersonRef(question.certType(),
                ((CertNo.Good) CertNo.read(question.certType(), question.certNo())).certno());
    }

    /** One of the places where the person is known must be the caller's; who is known nowhere is the whole city's. */
    private static boolean isSeen(Caller caller, PersonFile file, List<StoryRows.Levy> levies) {
        return caller.scope().isEverywhere()
                || file.insured().stream().anyMatch(in -> caller.scope().covers(in.insuAdmdvs(), in.townCode()))
                || levies.stream().anyMatch(levy -> caller.scope().covers(levy.insuAdmdvs(), levy.townCode()));
    }

    private List<ArrivalMatching.Day> matched(List<StoryRows.Receipt> receipts) throws SQLException {
        List<ArrivalMatching.Day> days = new ArrayList<>();
        for (String insutype : receipts.stream().map(StoryRows.Receipt::insutype).distinct().toList()) {
            days.addAll(treasury.match(insutype));
        }
        return days;
    }

    private List<PremiumStory.Year> years(Connection connection, PersonRef who, List<StoryRows.Levy> levies,
            List<StoryRows.Receipt> receipts) throws SQLException {
        Set<CoverageYear> years = new LinkedHashSet<>();
        Stream.concat(levies.stream().map(levy -> new CoverageYear(levy.insutype(), levy.year())),
                receipts.stream().map(receipt -> new CoverageYear(receipt.insutype(), receipt.year()))).forEach(years::add);
        List<PremiumStory.Year> standing = new ArrayList<>();
        for (CoverageYear of : years) {
            PremiumState state = new PremiumStates(connection).get(List.of(who), of.insutype(), of.year(),
                    WHAT_IS_KNOWN).get(who);
            standing.add(new PremiumStory.Year(of.insutype(), of.year(), state.due() == null ? null
                    : state.due().toString(), state.paid().toString(), state.kind().name(), state.kind().label()));
        }
        return standing;
    }

    private UnaryOperator<String> names() {
        PolicyBook book = policies.current();
        return code -> book.findHardshipClass(code, LocalDate.now(clock), clock.instant())
                .map(found -> found.name()).orElse(code);
    }

    /** In a transaction of its own: the refusal rolls the other one back, and the attempt must stay on record. */
    private BusinessProblem refused(StoryQuestion question, PersonRef who, Caller caller, String outcome) {
        transactions.inNew(() -> {
            try (Connection connection = database.open()) {
                return audit.record(connection, entry(question, who, caller, outcome, null));
            }
        });
        return new BusinessProblem("premium", "PERSON_UNKNOWN", 404,
                "没有此人的参保和征缴记录，请核对证件类型和号码", "certNo");
    }

    private static AuditEntry entry(StoryQuestion question, PersonRef who, Caller caller, String outcome,
            String detail) {
        return new AuditEntry(caller.name(), "PREMIUM_STORY", who.certno(), question.purpose(),
                question.insutype() + "/" + question.year(), outcome, detail);
    }
}
