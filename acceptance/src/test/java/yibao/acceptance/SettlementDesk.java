package yibao.acceptance;

import jakarta.enterprise.event.Event;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import yibao.assistance.Detail;
import yibao.assistance.EligibilityQuestion;
import yibao.assistance.control.Deciding;
import yibao.assistance.control.Deciding.Decided;
import yibao.enrolment.PersonRef;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.exchange.Row;
import yibao.health.Settlements;
import yibao.kernel.Dictionary;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.jobs.Knowledge;
import yibao.kernel.policy.Policies;
import yibao.premium.boundary.ShowingPremiumState;
import yibao.settlement.HospitalShare;
import yibao.settlement.PersonCosts;
import yibao.settlement.SettlementFilter;
import yibao.settlement.SettlementLine;
import yibao.settlement.SettlementPage;
import yibao.settlement.SettlementRecomputation;
import yibao.settlement.SettlementTotal;
import yibao.settlement.SettlementView;
import yibao.settlement.SettlementsRecorded;
import yibao.settlement.ShownSettlement;
import yibao.settlement.YearUse;
import yibao.settlement.boundary.ListingSettlements;
import yibao.settlement.boundary.ReadingAssistanceUse;
import yibao.settlement.boundary.ReadingCosts;
import yibao.settlement.boundary.RecomputingSettlement;
import yibao.settlement.boundary.SettlingOne;
import yibao.settlement.boundary.ShowingHospitalShares;
import yibao.settlement.boundary.ShowingSettlement;
import yibao.settlement.boundary.ShowingSettlementTotals;
import yibao.settlement.boundary.TellingAccumulators;
import yibao.settlement.control.Courses;
import yibao.settlement.control.Sight;
import yibao.simulators.Message;

/** The desk of the bureau's reviewer of assistance, and the till of a hospital: each call is one transaction, as in the server. */
final class SettlementDesk {

    static final Caller REVIEWER = new Caller("demo-assistance", "A1", Set.of("assistance"), Scope.EVERYWHERE);

    private final BoundDatabase database;
    private final Settlements message;
    private final SettlingOne settling;
    private final ShowingSettlement showing;
    private final RecomputingSettlement recomputing;
    private final ListingSettlements listing;
    private final ShowingHospitalShares shares;
    private final ShowingSettlementTotals totals;
    private final TellingAccumulators telling;
    private final ReadingCosts costs;
    private final Deciding deciding;
    private final Policies policies;
    private final Knowledge knowledge;

    SettlementDesk(BoundDatabase database, Policies policies, Dictionary dictionary, Knowledge knowledge, Audit audit,
            Event<SettlementsRecorded> recorded, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.knowledge = knowledge;
        LookingUpPeople people = new LookingUpPeople(database);
        Sight sight = new Sight(audit, database, database);
        message = new Settlements(null, dictionary);
        settling = new SettlingOne(database, people, policies, knowledge, audit, recorded, new Courses(), clock);
        showing = new ShowingSettlement(database, people, policies, audit, sight);
        recomputing = new RecomputingSettlement(database, people, policies, audit, sight);
        listing = new ListingSettlements(database, policies, audit, clock);
        shares = new ShowingHospitalShares(database, policies, clock);
        totals = new ShowingSettlementTotals(database, policies, clock);
        telling = new TellingAccumulators(database, people, policies, audit, sight, clock);
        costs = new ReadingCosts(database);
        deciding = new Deciding(people, new ShowingPremiumState(database), new ReadingAssistanceUse(database));
    }

    static Caller of(String division) {
        return new Caller("somebody", "S1", Set.of("assistance"), Scope.of(division));
    }

    /** The fields are read as a row of a file is. */
    SettlementView.Answer settle(String[] fields) {
        return inOne(() -> settling.settle(line(fields), REVIEWER));
    }

    SettlementView.Answer preview(String[] fields) {
        return inOne(() -> settling.preview(line(fields), REVIEWER));
    }

    SettlementView.Answer settle(String[] fields, Caller caller) {
        return inOne(() -> settling.settle(line(fields), caller));
    }

    private SettlementLine line(String[] fields) {
        Row row = new Row(column -> Message.SETTLEMENTS.columns().indexOf(column), Arrays.asList(fields));
        SettlementLine line = message.read(row);
        if (line == null) {
            throw new IllegalArgumentException(row.faults().toString());
        }
        return line;
    }

    ShownSettlement show(String setlId) {
        return show(setlId, REVIEWER);
    }

    ShownSettlement show(String setlId, Caller caller) {
        return inOne(() -> showing.show(setlId, caller));
    }

    SettlementRecomputation recompute(String setlId) {
        return inOne(() -> recomputing.recompute(setlId, REVIEWER));
    }

    SettlementPage list(SettlementFilter filter, String cursor, int size, Caller caller) {
        return inOne(() -> listing.list(filter, null, cursor, size, caller));
    }

    long count(SettlementFilter filter) {
        return inOne(() -> listing.count(filter, REVIEWER));
    }

    List<HospitalShare> shares(String from, String to) {
        return inOne(() -> shares.show(YearMonth.parse(from), YearMonth.parse(to), REVIEWER));
    }

    List<SettlementTotal> totals(String from, String to) {
        return inOne(() -> totals.show(YearMonth.parse(from), YearMonth.parse(to), REVIEWER));
    }

    YearUse use(Citizen who, int year) {
        return inOne(() -> telling.tell(new PersonRef("01", who.certno()), year, "窗口咨询", REVIEWER));
    }

    /** What the desk for eligibility would ask about a person now. */
    EligibilityQuestion question(Citizen who, String asOf) {
        return new EligibilityQuestion("01", who.certno(), null, LocalDate.parse(asOf), inOne(knowledge::horizon), "住院核对", Detail.FULL);
    }

    /** From now on all that happens is known at the same moment. */
    void somethingLargeIsBeingWritten() {
        inOne(knowledge::begin);
    }

    Decided decide(EligibilityQuestion question) {
        return inOne(() -> deciding.decide(question, Scope.EVERYWHERE, policies.current()));
    }

    List<Decided> decideAll(List<EligibilityQuestion> questions) {
        return inOne(() -> deciding.decideAll(questions, questions.get(0).knownAt(), Scope.EVERYWHERE, policies.current().forManyQuestions()));
    }

    Decided decideAgain(EligibilityQuestion question, long settlementRun) {
        return inOne(() -> deciding.decideAgain(question, Scope.EVERYWHERE, policies.current(), settlementRun));
    }

    PersonCosts costs(Citizen who, String from, String to) {
        return costs.of(new PersonRef("01", who.certno()), LocalDate.parse(from), LocalDate.parse(to));
    }

    List<PersonCosts> costs(String from, String to) throws SQLException {
        List<PersonCosts> all = new ArrayList<>();
        inOne(() -> {
            costs.forEach(LocalDate.parse(from), LocalDate.parse(to), all::add);
            return null;
        });
        return all;
    }

    private <T> T inOne(Callable<T> work) {
        return database.inNew(work);
    }
}
