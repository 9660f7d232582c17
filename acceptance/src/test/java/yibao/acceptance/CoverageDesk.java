package yibao.acceptance;

import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import yibao.enrolment.boundary.AdjudicatingIdentity;
import yibao.enrolment.boundary.CoverageChanges;
import yibao.enrolment.boundary.CoverageJob;
import yibao.enrolment.boundary.CoverageWatch;
import yibao.enrolment.boundary.DeclaringSubsidy;
import yibao.enrolment.boundary.ExportingLapsed;
import yibao.enrolment.boundary.FollowingUpLapsed;
import yibao.enrolment.boundary.IdentityJob;
import yibao.enrolment.boundary.IdentityVerdictHandler;
import yibao.enrolment.boundary.ListingIdentityCases;
import yibao.enrolment.boundary.ListingLapsed;
import yibao.enrolment.boundary.ShowingCoverageRates;
import yibao.enrolment.boundary.ShowingKeyGroups;
import yibao.kernel.access.Caller;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditKey;
import yibao.kernel.foureyes.ConfirmingProposals;
import yibao.kernel.foureyes.ProposalHandler;
import yibao.kernel.foureyes.ProposalKinds;
import yibao.kernel.foureyes.Proposing;
import yibao.kernel.jobs.Job;
import yibao.kernel.jobs.Jobs;
import yibao.kernel.jobs.Progress;
import yibao.kernel.policy.Policies;
import yibao.premium.boundary.PremiumForEnrolment;

/** The doors of coverage over a bureau's database, each opened in a transaction of its own. */
final class CoverageDesk {
    final ShowingCoverageRates rates;
    final ListingLapsed lapsed;
    final FollowingUpLapsed followingUp;
    final ExportingLapsed exporting;
    final ShowingKeyGroups groups;
    final ListingIdentityCases identities;
    final AdjudicatingIdentity adjudicating;
    final DeclaringSubsidy declaring;
    final CoverageWatch watch;
    private final ConfirmingProposals confirming;
    private final BoundDatabase database;
    private final CoverageJob coverage;
    private final IdentityJob identity;

    CoverageDesk(BoundDatabase database, Clock clock) {
        this.database = database;
        Audit audit = new Audit(new AuditKey("a key of at least thirty-two characters"), clock);
        Policies policies = new Policies(Bureau.CONFIG.resolve("policy/qidong"), clock);
        rates = new ShowingCoverageRates(database, policies, clock);
        lapsed = new ListingLapsed(database, policies, audit, clock);
        followingUp = new FollowingUpLapsed(database, policies, audit, clock);
        exporting = new ExportingLapsed(database, policies, audit, database, clock);
        groups = new ShowingKeyGroups(database, policies, audit, clock);
        identities = new ListingIdentityCases(database, audit);
        declaring = new DeclaringSubsidy(database, policies, audit, database, clock);
        List<ProposalHandler> handlers = new ArrayList<>(List.of(new IdentityVerdictHandler(database, clock)));
        ProposalKinds kinds = new ProposalKinds(handlers);
        adjudicating = new AdjudicatingIdentity(new Proposing(kinds, database, audit, clock), database);
        confirming = new ConfirmingProposals(kinds, database, audit, clock);
        var premium = new PremiumForEnrolment(database, new CoverageChanges(database));
        coverage = new CoverageJob(database, policies, new OnlyOne<>(premium), clock);
        identity = new IdentityJob(database, clock);
        watch = new CoverageWatch(database, database, new Jobs(database, clock), clock);
    }

    String workOut() {
        return in(() -> coverage.run(job(CoverageJob.KIND), new Progress()));
    }

    String search() {
        return in(() -> identity.run(job(IdentityJob.KIND), new Progress()));
    }

    String confirm(String proposalId, Caller caller) {
        return in(() -> confirming.confirm(proposalId, caller));
    }

    <T> T in(Callable<T> work) {
        return database.inNew(work);
    }

    private static Job job(String kind) {
        return new Job("1", kind, "all", "test", "test", 0, null, null);
    }
}
