package yibao.desktests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who may open which page: written down once more, by hand, so that a page that lets in too many is noticed. */
final class PageTable {
    private static final String LINES = """
            /signin.xhtml                    everybody
            /verify.xhtml                    everybody
            /notice.xhtml                    everybody
            /failure.xhtml                   everybody
            /home.xhtml                      civil clerk assistance finance tax care procurement price operator auditor admin
            /password.xhtml                  civil clerk assistance finance tax care procurement price operator auditor admin
            /proposals.xhtml                 assistance finance tax operator admin
            /eligibility/check.xhtml         civil
            /eligibility/lists.xhtml         civil
            /eligibility/checks.xhtml        civil auditor
            /premium/totals.xhtml            tax operator auditor
            /premium/differences.xhtml       tax operator
            /premium/arrivals.xhtml          tax operator auditor
            /premium/closings.xhtml          tax operator auditor
            /premium/person.xhtml            tax operator
            /coverage/rates.xhtml            civil operator auditor
            /coverage/lapsed.xhtml           civil operator
            /coverage/groups.xhtml           civil operator
            /coverage/identities.xhtml       operator
            /subsidy/ledger.xhtml            assistance finance civil auditor
            /subsidy/lists.xhtml             assistance clerk civil
            /subsidy/statements.xhtml        assistance finance auditor
            /subsidy/person.xhtml            assistance
            /settlement/totals.xhtml         assistance finance auditor
            /settlement/settlements.xhtml    assistance auditor
            /settlement/settlement.xhtml     assistance auditor
            /settlement/person.xhtml         assistance auditor
            /settlement/hospitals.xhtml      assistance auditor
            /settlement/trial.xhtml          assistance
            /warning/overview.xhtml          assistance civil clerk auditor
            /warning/alerts.xhtml            assistance civil clerk
            /warning/alert.xhtml             assistance civil clerk
            /warning/leads.xhtml             assistance clerk
            /poverty/applications.xhtml      clerk civil assistance finance auditor
            /poverty/intake.xhtml            clerk
            /poverty/application.xhtml       clerk civil assistance finance auditor
            /poverty/payments.xhtml          clerk assistance finance auditor
            /poverty/rules.xhtml             clerk civil assistance finance auditor
            /exchange/partners.xhtml         operator auditor
            /exchange/batches.xhtml          operator auditor
            /exchange/batch.xhtml            operator auditor
            /exchange/agreements.xhtml       operator auditor
            /administration/users.xhtml      admin
            /administration/policy.xhtml     auditor admin
            /administration/log.xhtml        auditor admin
            /administration/jobs.xhtml       operator auditor admin
            """;

    private PageTable() {}

    /** The roles by path; none where everybody may. */
    static Map<String, Set<String>> read() {
        var table = new LinkedHashMap<String, Set<String>>();
        LINES.lines().map(line -> line.split("\\s+", 2))
                .forEach(line -> table.put(line[0], Stream.of(line[1].split(" ")).filter(role -> !role.equals("everybody")).collect(Collectors.toSet())));
        return table;
    }
}
