package yibao.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.Map;

/**
 * Row by row with EclipseLink on PostgreSQL: bills in pages, for each the person's accumulators are found, the result is persisted,
 * the accumulators updated; batch writing, a transaction for every 2,000 bills.
 */
final class SettlementEntityContestant {

    private static final int PAGE = 2_000;
    private final EntityManager entities;
    private final DecimalSettlement rules = new DecimalSettlement(SettlementCity.benefits());

    private SettlementEntityContestant(EntityManager entities) {
        this.entities = entities;
    }

    public static void main(String[] arguments) throws Exception {
        try (Connection connection = DriverManager.getConnection(arguments[2]);
                EntityManagerFactory factory = Persistence.createEntityManagerFactory("settlement-by-entity", Map.of("jakarta.persistence.jdbc.url", arguments[2]))) {
            SettlementTables tables = new SettlementTables(connection);
            tables.make(new SettlementCity(Integer.parseInt(arguments[0])));
            tables.execute("create table year_of_person (person integer primary key, stays numeric(16,2), inpatientpaid numeric(16,2),"
                    + " outpatientpaid numeric(16,2), selfpay numeric(16,2), majorpaid numeric(16,2), assistancedeductible numeric(16,2),"
                    + " assistancepaid numeric(16,2), burden numeric(16,2), tiltpaid numeric(16,2))");
            SettlementEntityContestant contestant = new SettlementEntityContestant(factory.createEntityManager());
            Run run = Run.begin();
            contestant.settleAll();
            run.end();
            tables.digest(Path.of(arguments[1]));
        }
    }

    /** The numbers of the made-up bills follow person and day. */
    private void settleAll() {
        int last = 0;
        for (List<BillEntity> page = pageAfter(last); !page.isEmpty(); page = pageAfter(last)) {
            entities.getTransaction().begin();
            page.forEach(this::settle);
            entities.getTransaction().commit();
            entities.clear();
            last = page.get(page.size() - 1).id();
        }
    }

    private List<BillEntity> pageAfter(int id) {
        return entities.createQuery("select b from BillEntity b where b.id > :last order by b.id", BillEntity.class).setParameter("last", id)
                .setMaxResults(PAGE).getResultList();
    }

    private void settle(BillEntity bill) {
        YearEntity year = entities.find(YearEntity.class, bill.person());
        if (year == null) {
            year = new YearEntity(bill.person());
            entities.persist(year);
        }
        Map<String, BigDecimal> figures = year.figures();
        entities.persist(new ResultEntity(bill.id(), rules.settle(bill.fields(), figures)));
        year.take(figures);
    }
}
