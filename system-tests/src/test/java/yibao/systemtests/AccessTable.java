package yibao.systemtests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who may call what: written down once more, by hand, so that an annotation that lets in too many is noticed. */
final class AccessTable {
    static final Set<String> ROLES = Set.of("civil", "clerk", "assistance", "finance", "tax", "care", "procurement", "price", "operator", "auditor", "admin");
    private static final String LINES = """
            GET  /api/v1/whoami                                                      civil clerk assistance finance tax care procurement price operator auditor admin
            GET  /api/v1/password                                                    civil clerk assistance finance tax care procurement price operator auditor admin
            POST /api/v1/password                                                    civil clerk assistance finance tax care procurement price operator auditor admin
            GET  /api/v1/users                                                       admin
            POST /api/v1/users                                                       admin
            POST /api/v1/users/changes                                               admin
            GET  /api/v1/users/{id}                                                  admin
            POST /api/v1/users/{id}/disabling                                        admin
            POST /api/v1/users/{id}/enabling                                         admin
            POST /api/v1/users/{id}/unlocking                                        admin
            POST /api/v1/users/{id}/password-reset                                   admin
            GET  /api/v1/proposals                                                   assistance finance tax operator admin
            POST /api/v1/proposals/{id}/confirmation                                 assistance finance tax operator admin
            POST /api/v1/proposals/{id}/refusal                                      assistance finance tax operator admin
            POST /api/v1/proposals/{id}/withdrawal                                   assistance finance tax operator admin
            POST /api/v1/eligibility-checks                                          civil
            GET  /api/v1/eligibility-checks                                          civil auditor
            POST /api/v1/eligibility-checks/searches                                 civil auditor
            GET  /api/v1/eligibility-checks/{checkId}                                civil auditor
            GET  /api/v1/eligibility-checks/{checkId}/history                        civil auditor
            POST /api/v1/eligibility-checks/{checkId}/certificate                    civil
            GET  /api/v1/eligibility-checks/{checkId}/recomputation                  auditor
            POST /api/v1/eligibility-checks/lists                                    civil
            GET  /api/v1/eligibility-checks/lists                                    civil
            GET  /api/v1/eligibility-checks/lists/template.xlsx                      civil
            GET  /api/v1/eligibility-checks/lists/{id}                               civil
            PUT  /api/v1/eligibility-checks/lists/{id}                               civil
            POST /api/v1/eligibility-checks/lists/{id}/start                         civil
            GET  /api/v1/eligibility-checks/lists/{id}/result                        civil
            GET  /api/v1/certificates/{code}                                         everybody
            POST /api/v1/people/searches                                             civil tax operator
            GET  /api/v1/coverage/rates                                              operator civil auditor
            POST /api/v1/coverage/runs                                               operator
            GET  /api/v1/coverage/groups/{year}                                      operator civil
            GET  /api/v1/coverage/groups/{year}/uninsured                            operator civil
            GET  /api/v1/coverage/lapsed/{year}                                      operator civil
            POST /api/v1/coverage/lapsed/{year}/follow-ups                           operator civil
            POST /api/v1/coverage/lapsed/{year}/exports                              operator civil
            POST /api/v1/coverage/lapsed/{year}/exports/by-town                      operator civil
            GET  /api/v1/coverage/identities                                         operator
            GET  /api/v1/coverage/identities/{id}                                    operator
            POST /api/v1/coverage/identities/{id}/verdicts                           operator
            GET  /api/v1/coverage/identities/declarations/{year}                     operator
            POST /api/v1/coverage/identities/declarations/{year}/exports             operator
            POST /api/v1/premium/levies                                              operator
            GET  /api/v1/warnings/overview                                           assistance civil clerk auditor
            POST /api/v1/warnings/runs                                               assistance
            GET  /api/v1/warnings/alerts                                             assistance civil clerk
            GET  /api/v1/warnings/alerts/{alertId}                                   assistance civil clerk
            POST /api/v1/warnings/alerts/{alertId}/feedback                          civil
            GET  /api/v1/warnings/alerts/{alertId}/recomputation                     assistance auditor
            GET  /api/v1/warnings/leads                                              assistance clerk
            POST /api/v1/warnings/leads/follow-ups                                   assistance clerk
            POST /api/v1/warnings/leads/exports                                      assistance clerk
            POST /api/v1/warnings/leads/exports/by-town                              assistance clerk
            GET  /api/v1/premium/reconciliations/{insutype}/{year}                   tax operator auditor
            GET  /api/v1/premium/reconciliations/{insutype}/{year}/differences       tax operator
            POST /api/v1/premium/reconciliations/{insutype}/{year}/differences/search tax operator
            GET  /api/v1/premium/reconciliations/{insutype}/{year}/totals            tax operator auditor
            POST /api/v1/premium/reconciliations/{insutype}/{year}/work              tax operator
            GET  /api/v1/premium/reconciliations/{insutype}/{year}/work/{diffId}/changes tax operator
            GET  /api/v1/premium/reconciliations/{insutype}/{year}/resolutions       tax operator
            POST /api/v1/premium/reconciliations/{insutype}/{year}/resolutions       tax operator
            GET  /api/v1/premium/reconciliations/{insutype}/{year}/resolutions/{id}  tax operator
            GET  /api/v1/premium/reconciliations/{insutype}/{year}/resolutions/{id}/workbook tax operator
            POST /api/v1/premium/closings                                            tax operator
            GET  /api/v1/premium/closings/{insutype}                                 tax operator auditor
            GET  /api/v1/premium/closings/{insutype}/periods                         tax operator auditor
            GET  /api/v1/premium/closings/{insutype}/periods/{period}                tax operator auditor
            GET  /api/v1/premium/arrivals/{insutype}                                 tax operator auditor
            GET  /api/v1/premium/arrivals/{insutype}/{day}                           tax operator auditor
            GET  /api/v1/premium/arrivals/{insutype}/{day}/{taxdeptCode}/receipts    tax operator
            POST /api/v1/premium/stories                                             tax operator
            POST /api/v1/settlements                                                 assistance operator
            POST /api/v1/settlements/previews                                        assistance operator
            POST /api/v1/settlements/searches                                        assistance auditor
            POST /api/v1/settlements/accumulators                                    assistance auditor
            GET  /api/v1/settlements/hospital-shares                                 assistance auditor
            GET  /api/v1/settlements/totals                                          assistance auditor finance
            GET  /api/v1/settlements/{id}                                            assistance auditor
            POST /api/v1/settlements/{id}/recomputation                              assistance auditor
            GET  /api/v1/subsidy/ledgers                                             assistance finance civil auditor
            GET  /api/v1/subsidy/ledgers/{insutype}/{year}/totals                    assistance finance civil auditor
            POST /api/v1/subsidy/ledgers/{insutype}/{year}/runs                      assistance
            POST /api/v1/subsidy/ledgers/stories                                     assistance
            GET  /api/v1/subsidy/lists/{insutype}/{year}                             assistance clerk civil
            GET  /api/v1/subsidy/lists/{insutype}/{year}/{list}                      assistance clerk civil
            POST /api/v1/subsidy/lists/{insutype}/{year}/{list}/exports              assistance clerk civil
            POST /api/v1/subsidy/lists/{insutype}/{year}/work                        assistance clerk civil
            GET  /api/v1/subsidy/statements                                          assistance finance auditor
            POST /api/v1/subsidy/statements                                          assistance
            GET  /api/v1/subsidy/statements/drafts/{insutype}/{year}                 assistance finance auditor
            GET  /api/v1/subsidy/statements/{id}                                     assistance finance auditor
            POST /api/v1/subsidy/statements/{id}/payments                            finance
            POST /api/v1/exchange/{agency}/batches                                   operator
            GET  /api/v1/exchange/batches                                            operator auditor
            GET  /api/v1/exchange/batches/{id}                                       operator auditor
            GET  /api/v1/exchange/batches/{id}/receipt                               operator auditor
            GET  /api/v1/exchange/batches/{id}/rejected.csv                          operator auditor
            POST /api/v1/exchange/batches/{id}/retry                                 operator
            POST /api/v1/exchange/batches/{id}/release                               operator
            GET  /api/v1/exchange/batches/{id}/rows                                  operator auditor
            GET  /api/v1/exchange/batches/{id}/refusals                              operator auditor
            POST /api/v1/exchange/batches/{id}/cancel                                operator
            GET  /api/v1/exchange/partners                                           operator auditor
            GET  /api/v1/exchange/alarms                                             operator auditor
            POST /api/v1/exchange/alarms/{number}/acknowledgement                    operator
            GET  /api/v1/exchange/agreements                                         operator auditor
            POST /api/v1/exchange/agreements/{sender}/trials                         operator
            GET  /api/v1/exchange/trials/{id}                                        operator
            GET  /api/v1/jobs                                                        assistance civil tax operator auditor admin
            GET  /api/v1/jobs/events                                                 assistance civil tax operator auditor admin
            GET  /api/v1/jobs/{id}                                                   assistance civil tax operator auditor admin
            GET  /api/v1/jobs/{id}/events                                            assistance civil tax operator auditor admin
            POST /api/v1/jobs/{id}/cancel                                            assistance civil tax operator admin
            POST /api/v1/jobs/{id}/resume                                            assistance civil tax operator admin
            GET  /api/v1/poverty/applications                                        clerk civil assistance finance auditor
            POST /api/v1/poverty/applications                                        clerk
            GET  /api/v1/poverty/applications/{id}                                   clerk civil assistance finance auditor
            PUT  /api/v1/poverty/applications/{id}                                   clerk
            POST /api/v1/poverty/applications/{id}/submission                        clerk
            POST /api/v1/poverty/applications/{id}/withdrawal                        clerk
            POST /api/v1/poverty/applications/{id}/return                            civil assistance
            POST /api/v1/poverty/applications/{id}/town-audit                        clerk
            POST /api/v1/poverty/applications/{id}/income                            civil
            POST /api/v1/poverty/applications/{id}/cost                              assistance
            GET  /api/v1/poverty/applications/{id}/cost/recomputation                assistance auditor
            POST /api/v1/poverty/applications/{id}/meeting                           assistance
            POST /api/v1/poverty/applications/{id}/notice                            assistance
            POST /api/v1/poverty/applications/{id}/objections                        clerk assistance
            POST /api/v1/poverty/applications/{id}/objections/{line}/answer          assistance
            POST /api/v1/poverty/applications/{id}/decision                          assistance
            POST /api/v1/poverty/applications/{id}/account                           clerk
            POST /api/v1/poverty/applications/{id}/closing                           assistance
            GET  /api/v1/poverty/rules                                               clerk civil assistance finance auditor
            POST /api/v1/poverty/income-check-requests                               civil assistance
            GET  /api/v1/poverty/notices                                             everybody
            GET  /api/v1/poverty/payment-files                                       finance assistance auditor
            POST /api/v1/poverty/payment-files                                       finance
            GET  /api/v1/poverty/payment-files/{id}/payments                         finance assistance auditor
            GET  /api/v1/poverty/returned-payments                                   clerk finance assistance auditor
            GET  /api/v1/policies                                                    admin auditor
            GET  /api/v1/policies/{table}                                            admin auditor
            GET  /api/v1/policy-changes                                              admin auditor
            POST /api/v1/policy-changes/drafts                                       admin
            POST /api/v1/policy-changes/previews                                     admin
            GET  /api/v1/policy-changes/previews/{id}                                admin auditor
            POST /api/v1/policy-changes/proposals                                    admin
            GET  /api/v1/audit/events                                                auditor admin
            POST /api/v1/audit/searches                                              auditor
            POST /api/v1/audit/exports                                               auditor
            GET  /api/v1/audit/actions                                               auditor admin
            GET  /api/v1/audit/verification                                          auditor admin
            """;

    private static final Set<String> EVERYBODY = Set.of("everybody");

    private AccessTable() {}

    /** Open to who has no account. */
    static boolean isPublic(String door) {
        return EVERYBODY.equals(read().get(door));
    }

    /** The roles by {@code GET /path}. */
    static Map<String, Set<String>> read() {
        var table = new LinkedHashMap<String, Set<String>>();
        LINES.lines().map(line -> line.split("\\s+", 3))
                .forEach(line -> table.put(line[0] + " " + line[1], Set.of(line[2].split(" "))));
        return table;
    }
}
