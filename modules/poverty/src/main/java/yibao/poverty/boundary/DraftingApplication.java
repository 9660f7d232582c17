package yibao.poverty.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.UUID;
import yibao.enrolment.PersonFile;
import yibao.enrolment.boundary.LookingUpPeople;
import yibao.kernel.NameKey;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.kernel.problem.BusinessProblem;
import yibao.poverty.Application;
import yibao.poverty.Member;
import yibao.poverty.PovertyAct;
import yibao.poverty.PovertyState;
import yibao.poverty.control.ApplicationOffice;
import yibao.poverty.control.ApplicationRules;
import yibao.poverty.control.No;
import yibao.poverty.entity.Applications;
import yibao.poverty.entity.Life;
import yibao.poverty.entity.Stored;

/** The town's clerk writes an application down, and mends it as long as it is with the town. */
@Stateless
public class DraftingApplication {

    private ApplicationOffice office;
    private LookingUpPeople people;
    private Database database;
    private Clock clock;

    protected DraftingApplication() {
    }

    @Inject
    public DraftingApplication(ApplicationOffice office, LookingUpPeople people, Database database, Clock clock) {
        this.office = office;
        this.people = people;
        this.database = database;
        this.clock = clock;
    }

    /**
     * @return the id of the new application
     * @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNFIT with the field
     */
    public String draft(Application form, Caller caller) throws SQLException {
        Application sound = sound(form, caller);
        String id = UUID.randomUUID().toString();
        try (Connection connection = database.open()) {
            new Applications(connection).add(id, sound, office.now());
            Stored stored = new Applications(connection).find(id, caller.scope()).orElseThrow(No::unknown);
            new Life(connection).step(id, PovertyAct.SAVE, caller.name(), office.now(), PovertyState.DRAFT, PovertyState.DRAFT, null);
            office.lookedAt(connection, stored, sound.members(), "POVERTY_SAVE", caller);
            return id;
        }
    }

    /** @throws yibao.kernel.problem.BusinessProblem APPLICATION_UNKNOWN, NOT_ALLOWED_NOW, APPLICATION_UNFIT with the field */
    public PovertyState amend(String applicationId, Application form, Caller caller) throws SQLException {
        Application sound = sound(form, caller);
        try (Connection connection = database.open()) {
            Stored stored = office.take(connection, applicationId, PovertyAct.SAVE, caller);
            new Applications(connection).write(applicationId, sound);
            office.lookedAt(connection, stored, sound.members(), "POVERTY_SAVE", caller);
            return office.move(connection, stored, PovertyAct.SAVE, null, caller.name());
        }
    }

    private Application sound(Application form, Caller caller) {
        Application sound = ApplicationRules.sound(form, caller, office.today());
        int line = 0;
        for (Member member : sound.members()) {
            line++;
            PersonFile file = people.lookUp(member.who(), clock.instant());
            if (file.person().isPresent() && !NameKey.fold(file.person().get().name()).equals(NameKey.fold(member.name()))) {
                throw refused(line, member, "的姓名与参保登记不一致，请核对证件", caller);
            }
            if (file.person().isPresent() && file.person().get().deathDate() != null) {
                throw refused(line, member, "在参保登记中已登记死亡，请核对", caller);
            }
        }
        return sound;
    }

    private BusinessProblem refused(int line, Member member, String why, Caller caller) {
        office.refused(member, "POVERTY_SAVE", caller);
        return No.unfit("members[" + line + "]", "第 " + line + " 名成员" + why);
    }
}
