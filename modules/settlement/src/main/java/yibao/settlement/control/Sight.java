package yibao.settlement.control;

import java.sql.Connection;
import java.sql.SQLException;
import yibao.kernel.access.Caller;
import yibao.settlement.SettlementUnknown;
import yibao.settlement.entity.Fact;
import yibao.settlement.entity.Facts;

/** Settlements as far as somebody may see them: of people insured in their divisions. */
public final class Sight {
    private Sight() {}

    /** @throws SettlementUnknown where there is none, or its person is out of sight */
    public static Fact visible(Connection connection, String setlId, Caller caller) throws SQLException {
        return new Facts(connection).find(setlId).filter(fact -> caller.scope().covers(fact.line().insuplcAdmdvs(), null))
                .orElseThrow(SettlementUnknown::new);
    }
}
