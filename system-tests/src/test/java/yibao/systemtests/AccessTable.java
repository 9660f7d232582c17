package yibao.systemtests;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Who may call what: written down once more, by hand, so that an annotation that lets in too many is noticed. */
final class AccessTable {
    static final Set<String> ROLES = Set.of("civil", "tax", "operator", "auditor", "admin");
    private static final String LINES = """
            GET  /api/v1/whoami                                                      civil tax operator auditor admin
            POST /api/v1/eligibility-checks                                          civil
            GET  /api/v1/eligibility-checks/{checkId}/recomputation                  auditor
            POST /api/v1/premium/levies                                              operator
            GET  /api/v1/premium/reconciliations/{insutype}/{year}                   tax operator auditor
            GET  /api/v1/premium/reconciliations/{insutype}/{year}/differences       tax operator
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
            GET  /api/v1/jobs                                                        civil tax operator auditor admin
            GET  /api/v1/jobs/events                                                 civil tax operator auditor admin
            GET  /api/v1/jobs/{id}                                                   civil tax operator auditor admin
            GET  /api/v1/jobs/{id}/events                                            civil tax operator auditor admin
            POST /api/v1/jobs/{id}/cancel                                            civil tax operator admin
            POST /api/v1/jobs/{id}/resume                                            civil tax operator admin
            GET  /api/v1/audit/events                                                auditor
            GET  /api/v1/audit/verification                                          auditor
            """;

    private AccessTable() {}

    /** The roles by {@code GET /path}. */
    static Map<String, Set<String>> read() {
        var table = new LinkedHashMap<String, Set<String>>();
        LINES.lines().map(line -> line.split("\\s+", 3))
                .forEach(line -> table.put(line[0] + " " + line[1], Set.of(line[2].split(" "))));
        return table;
    }
}
