package yibao.assistance.boundary;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class RecomputingOnH2Test extends RecomputingCases {
    @Override
    DataSource dataSource() {
        var memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:assistance;DB_CLOSE_DELAY=-1");
        return memory;
    }
}
