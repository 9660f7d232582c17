package yibao.premium.boundary;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Scope;
import yibao.kernel.audit.Audit;
import yibao.kernel.audit.AuditEntry;
import yibao.premium.CoverageYear;
import yibao.premium.WorkSelection;
import yibao.premium.control.Standing;
import yibao.premium.control.WorkRules;
import yibao.premium.entity.Standings;

/** Differences that somebody named and may not touch: what lies outside the scope is answered as what is not there, and noted. */
record Missing(Connection connection, Audit audit, CoverageYear of, String run) {

    static final WorkRules.Refused REFUSED = new WorkRules.Refused("DIFFERENCE_UNKNOWN", "差异已不在最新对账结果中，请刷新后再选");

    int count(Collection<String> named, Collection<Standing> found, Caller caller) throws SQLException {
        Set<String> seen = found.stream().map(Standing::diffId).collect(Collectors.toSet());
        List<String> missing = named.stream().distinct().filter(id -> !seen.contains(id)).toList();
        if (!missing.isEmpty() && !caller.scope().isEverywhere()) {
            int outside = new Standings(connection, run, Scope.EVERYWHERE).list(new WorkSelection.Named(missing)).size();
            if (outside > 0) {
                audit.record(connection, AuditEntry.of(caller.name(), "WORK_DIFFERENCES", of.toString(), "OUT_OF_SCOPE",
                        outside + " differences"));
            }
        }
        return missing.size();
    }
}
