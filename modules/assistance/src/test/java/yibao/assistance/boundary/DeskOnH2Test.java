package yibao.assistance.boundary;

import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

class DeskOnH2Test extends DeskCases {
    @Override
    DataSource dataSource() {
        var memory = new JdbcDataSource();
        memory.setURL("jdbc:h2:mem:desk;DB_CLOSE_DELAY=-1");
        return memory;
    }
}
