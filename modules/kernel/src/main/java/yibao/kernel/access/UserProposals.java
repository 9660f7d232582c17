package yibao.kernel.access;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.kernel.audit.FieldChanges;
import yibao.kernel.foureyes.Proposal;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.platform.Database;
import yibao.kernel.rest.Json;

/** Carries out what two administrators agreed on about a user. */
@ApplicationScoped
public class UserProposals implements ProposalHandler {
    private Divisions divisions;
    private Database database;
    private Audit audit;
    private Clock clock;

    protected UserProposals() {
    }

    @Inject
    public UserProposals(Divisions divisions, Database database, Audit audit, Clock clock) {
        this.divisions = divisions;
        this.database = database;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return UserChange.KIND;
    }

    @Override
    public Set<String> roles() {
        return UserChange.ROLES;
    }

    @Override
    public void check(Proposal proposal, Caller caller) {
        var change = read(proposal);
        change.details().check();
        if (!divisions.knows(change.details().scope())) {
            throw UserProblems.division(change.details().division());
        }
        try (Connection connection = database.open()) {
            check(new AccountStore(connection), change, caller);
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static void check(AccountStore store, UserChange change, Caller caller) throws SQLException {
        var found = store.find(change.details().name());
        if (change.act() == UserChange.Act.CREATE) {
            if (found.isPresent()) {
                throw UserProblems.known();
            }
            return;
        }
        var account = found.orElseThrow(UserProblems::unknown);
        if (account.personNo().equals(caller.personNo())) {
            throw UserProblems.own();
        }
        UserChange.needTwoAdministrators(store, account, !change.details().roleSet().contains(Role.ADMIN));
    }

    @Override
    public String apply(Proposal proposal, Caller confirmedBy) {
        var change = read(proposal);
        var details = change.details();
        try (Connection connection = database.open()) {
            var store = new AccountStore(connection);
            var before = store.find(details.name()).map(UserProposals::details).orElse(null);
            audit.record(connection, AuditEntry.of(confirmedBy.name(), change.act() == UserChange.Act.CREATE ? "CREATE_USER" : "USER_CHANGED",
                    details.name(), "DONE", "提出 " + proposal.proposedBy()).with(changes(before, details)));
            if (change.act() == UserChange.Act.CREATE) {
                store.insert(made(details, proposal.proposedBy(), clock.instant()));
                return "已新增用户 " + details.name() + "，请重置口令后交给本人";
            }
            store.describe(details.name(), details.displayName(), details.personNo(), details.roleSet(), details.scope());
            return "已更改用户 " + details.name() + "：" + details.inWords();
        } catch (SQLException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static UserDetails details(Account account) {
        return new UserDetails(account.name(), account.displayName(), account.personNo(),
                account.roles().stream().sorted().map(Role::key).toList(), account.scope().division());
    }

    /** @param before null for a new account */
    private static FieldChanges changes(UserDetails before, UserDetails after) {
        return FieldChanges.of("姓名", before == null ? null : before.displayName(), after.displayName())
                .and("工号", before == null ? null : before.personNo(), after.personNo())
                .and("角色", before == null ? null : String.join("、", before.roles()),
                        String.join("、", after.roleSet().stream().sorted().map(Role::key).toList()))
                .and("区划", before == null ? null : before.scope().division(), after.scope().division());
    }

    /** With a password that nobody has seen. */
    private static Account made(UserDetails details, String by, Instant now) {
        return new Account(details.name(), details.displayName(), details.personNo(), details.roleSet(), details.scope(),
                Account.State.ACTIVE, PasswordHash.of(OneTimePassword.make().toCharArray()), true, now, 0, null, null, now, by);
    }

    private static UserChange read(Proposal proposal) {
        try {
            return Json.mapper().readValue(proposal.payload(), UserChange.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("proposal " + proposal.proposalId() + " holds no change of a user", foreign);
        }
    }
}
