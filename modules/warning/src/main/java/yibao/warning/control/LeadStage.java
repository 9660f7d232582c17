package yibao.warning.control;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import yibao.enrolment.PersonRef;
import yibao.kernel.db.Staging;
import yibao.warning.LeadReason;
import yibao.warning.control.BurdenStage.Bearer;

/** Whom this run would look up, and why. */
public final class LeadStage {
    private static final int PORTION = 500;
    private final LeadRules rules;
    private final Applicants applicants;
    private final Staging stage;
    private final List<Bearer> portion = new ArrayList<>(PORTION);

    private LeadStage(LeadRules rules, Applicants applicants, Staging stage) {
        this.rules = rules;
        this.applicants = applicants;
        this.stage = stage;
    }

    public static LeadStage open(Connection connection, LeadRules rules, Applicants applicants) throws SQLException {
        return new LeadStage(rules, applicants, Staging.open(connection, "staged_lead", """
                reason varchar(30), psn_cert_type varchar(6), certno varchar(50), psn_name varchar(200), household_no varchar(40),
                classes varchar(120), insu_admdvs varchar(6), town_code varchar(12), town varchar(9), medfee_sumamt numeric(16,2),
                psn_burden_amt numeric(16,2), assist_amt numeric(16,2), sentence varchar(600)""", "reason, certno"));
    }

    /** @param verified those whose hardship civil affairs has verified */
    public void fill(BurdenStage burdens, CrossingStage crossings, Set<PersonRef> verified) throws SQLException {
        for (var bearer : crossings.persons()) {
            portion.add(bearer);
            if (portion.size() == PORTION) {
                notApplied(verified);
            }
        }
        notApplied(verified);
        burdens.forEachUnassisted(rules.leadFrom(), bearer -> {
            if (rules.isUnassisted(bearer)) {
                add(LeadReason.LISTED_NO_ASSISTANCE, bearer);
            }
        });
        stage.complete();
    }

    private void notApplied(Set<PersonRef> verified) throws SQLException {
        if (portion.isEmpty()) {
            return;
        }
        var applied = applicants.among(portion.stream().map(Bearer::who).toList());
        for (var bearer : portion) {
            for (var reason : rules.reasons(bearer, applied.contains(bearer.who()), verified.contains(bearer.who()))) {
                add(reason, bearer);
            }
        }
        portion.clear();
    }

    private void add(LeadReason reason, Bearer bearer) throws SQLException {
        var home = bearer.home();
        var town = home.townCode();
        stage.add(reason.name(), bearer.who().psnCertType(), bearer.who().certno(), bearer.name(), home.householdNo(),
                String.join(" ", home.classes()), home.insuAdmdvs(), town, town.length() > 9 ? town.substring(0, 9) : town,
                bearer.figures().total(), bearer.figures().burden(), bearer.figures().assistance(), rules.sentence(reason, bearer));
    }
}
