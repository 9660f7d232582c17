package yibao.premium.boundary;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class PremiumStateOnH2Test extends PremiumStateCases {
    @Override
    DataSource dataSource() {
        var memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:premiumstate;DB_CLOSE_DELAY=-1");
        return memory;
    }
}
