package yibao.enrolment.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import yibao.enrolment.FoundPeople;
import yibao.enrolment.FoundPerson;
import yibao.enrolment.InsuredPeriod;
import yibao.enrolment.Listing;
import yibao.enrolment.PeopleSearch;
import yibao.enrolment.PersonFile;
import yibao.enrolment.PersonRecord;
import yibao.enrolment.PersonRef;
import yibao.enrolment.control.Handles;
import yibao.enrolment.entity.PeopleByName;
import yibao.enrolment.entity.PersonFiles;
import yibao.kernel.CertNo;
import yibao.kernel.Masked;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.Disclosure;
import yibao.kernel.audit.Look;
import yibao.kernel.audit.Seen;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;

/** Finds a person of the caller's divisions by number or name, so that the right one can be chosen before anything is told. */
@Stateless
public class FindingPeople {
    private static final int MOST = 50;
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{M}·.' ]{2,50}");
    private Database database;
    private Handles handles;
    private Audit audit;
    private Clock clock;

    public FindingPeople() {}

    @Inject
    public FindingPeople(Database database, Handles handles, Audit audit, Clock clock) {
        this.database = database;
        this.handles = handles;
        this.audit = audit;
        this.clock = clock;
    }

    /** At most fifty, by name and number. @throws BusinessProblem CERTNO_*, NAME_TOO_SHORT */
    public FoundPeople find(PeopleSearch search, Caller caller) {
        try (var connection = database.open()) {
            var byNumber = search.certNo() != null && !search.certNo().isBlank();
            var hits = byNumber ? byNumber(connection, search, caller) : byName(connection, search, caller);
            var sorted = hits.stream().limit(MOST).sorted(Comparator.comparing(PeopleByName.Hit::name).thenComparing(hit -> hit.who().certno())).toList();
            var people = new ArrayList<FoundPerson>();
            var shown = new ArrayList<PeopleByName.Hit>();
            for (var hit : sorted) {
                var file = new PersonFiles(connection).get(hit.who(), clock.instant());
                if (file.isWithin(caller.scope(), today())) {
                    people.add(masked(hit, file, caller));
                    shown.add(hit);
                }
            }
            record(connection, search, shown, caller);
            return new FoundPeople(people, hits.size() > MOST);
        } catch (SQLException failure) {
            throw new IllegalStateException("参保登记无法读取", failure);
        }
    }

    /** Whom a handle given to this caller stands for. @throws BusinessProblem HANDLE_EXPIRED */
    public PersonRef whoIs(String handle, Caller caller) {
        return handles.open(handle, caller).orElseThrow(
                () -> new BusinessProblem("enrolment", "HANDLE_EXPIRED", 422, "所选人员的引用已失效，请重新查找并选择", "handle"));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), clock.getZone());
    }

    private List<PeopleByName.Hit> byNumber(Connection connection, PeopleSearch search, Caller caller) throws SQLException {
        var type = search.certType() == null ? CertNo.RESIDENT_CARD : search.certType();
        if (CertNo.read(type, search.certNo()) instanceof CertNo.Bad bad) {
            throw new BusinessProblem("enrolment", bad.code(), 422, bad.message(), "certNo");
        }
        var who = new PersonRef(type, ((CertNo.Good) CertNo.read(type, search.certNo())).certno());
        var file = new PersonFiles(connection).get(who, clock.instant());
        if (file.isUnknown()) {
            return List.of();
        }
        if (!file.isWithin(caller.scope(), today())) {
            audit.record(connection, new AuditEntry(caller.name(), "PERSON_FOUND", who.certno(), search.purpose(), null, "OUT_OF_SCOPE", null));
            return List.of();
        }
        return List.of(hit(who, file));
    }

    private static PeopleByName.Hit hit(PersonRef who, PersonFile file) {
        var name = file.person().map(PersonRecord::name).or(() -> file.listings().stream().map(Listing::name).findFirst()).orElse("");
        return new PeopleByName.Hit(who, name, file.person().map(PersonRecord::gend).orElse(null), file.person().map(PersonRecord::brdy).orElse(null));
    }

    private static List<PeopleByName.Hit> byName(Connection connection, PeopleSearch search, Caller caller) throws SQLException {
        var start = search.name() == null ? "" : search.name().strip();
        if (!NAME.matcher(start).matches()) {
            throw new BusinessProblem("enrolment", "NAME_TOO_SHORT", 422, "请填写姓名的前两个字以上，或完整的证件号码", "name");
        }
        return new PeopleByName(connection).find(start, caller.scope(), MOST + 1);
    }

    private FoundPerson masked(PeopleByName.Hit hit, PersonFile file, Caller caller) {
        var latest = file.insured().stream().max(Comparator.comparing(InsuredPeriod::begins));
        var listed = file.listings().stream().map(Listing::insuAdmdvs).reduce((old, later) -> later);
        return new FoundPerson(handles.seal(hit.who(), caller), Masked.name(hit.name()), Masked.certno(hit.who().certno()), hit.gend(),
                hit.brdy() == null ? null : hit.brdy().getYear(), latest.map(InsuredPeriod::insuAdmdvs).or(() -> listed).orElse(null),
                latest.map(InsuredPeriod::townCode).orElse(null));
    }

    private void record(Connection connection, PeopleSearch search, List<PeopleByName.Hit> shown, Caller caller) {
        audit.record(connection, new Look(new AuditEntry(caller.name(), "PEOPLE_SEARCHED", null, search.purpose(), null, Disclosure.SHOWN,
                (search.name() == null ? "certNo" : "name " + Masked.name(search.name().strip())) + ", " + shown.size() + " people"),
                shown.stream().map(hit -> new Seen(hit.who().certno(), null)).toList()));
    }
}
