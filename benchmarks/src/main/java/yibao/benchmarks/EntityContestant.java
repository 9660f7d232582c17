package yibao.benchmarks;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Persistence;
import java.io.BufferedWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import yibao.kernel.Money;
import yibao.kernel.intake.Line;
import yibao.premium.DifferenceType;
import yibao.premium.ReceiptLine;
import yibao.premium.control.ReconciliationTable;

/**
 * The same work as it is often written: an entity for everything, EclipseLink with batch writing, a transaction for
 * every 2,000 receipts. Each receipt is stored and booked on its person's account; then every account is decided.
 */
final class EntityContestant {

    private static final int CHUNK = 2_000;

    private final EntityManager entities;

    private EntityContestant(EntityManager entities) {
        this.entities = entities;
    }

    public static void main(String[] arguments) throws Exception {
        run(City.of(arguments), Path.of(arguments[3]), arguments[4]);
    }

    static void run(City city, Path differences, String url) throws Exception {
        try (EntityManagerFactory factory = Persistence.createEntityManagerFactory("entity-by-entity", Map.of("jakarta.persistence.jdbc.url", url))) {
            EntityContestant contestant = new EntityContestant(factory.createEntityManager());
            contestant.loadLevy(city.levyFile());
            Run run = Run.begin();
            contestant.book(city.receiptFile());
            run.note("booked");
            contestant.decideAll();
            run.end();
            contestant.export(differences);
        }
    }

    private void loadLevy(Path file) throws Exception {
        entities.getTransaction().begin();
        int waiting = 0;
        try (var lines = Files.lines(file)) {
            for (String[] f : (Iterable<String[]>) lines.skip(1).map(line -> line.split(",", -1))::iterator) {
                entities.persist(new AccountEntity(f[2], f[3], Money.ofYuan(f[8]).fen(), Money.ofYuan(f[6]).fen(), Money.ofYuan(f[7]).fen()));
                if (++waiting % CHUNK == 0) {
                    nextTransaction();
                }
            }
        }
        entities.getTransaction().commit();
        entities.clear();
    }

    private void book(Path file) throws Exception {
        entities.getTransaction().begin();
        try (ReceiptFile lines = new ReceiptFile(file)) {
            while (lines.hasNext()) {
                Line<ReceiptLine> line = lines.next();
                book(line.content());
                if (line.number() % CHUNK == 0) {
                    nextTransaction();
                }
            }
        }
        entities.getTransaction().commit();
        entities.clear();
    }

    private void book(ReceiptLine receipt) {
        entities.persist(new ReceiptEntity(receipt));
        AccountEntity account = entities.find(AccountEntity.class, receipt.certno());
        if (account == null) {
            account = AccountEntity.withoutLevy(receipt.certno(), receipt.psnName());
            entities.persist(account);
        }
        account.book(receipt);
    }

    private void decideAll() {
        List<AccountEntity> page = pageAfter("");
        while (!page.isEmpty()) {
            entities.getTransaction().begin();
            page.forEach(this::decide);
            entities.getTransaction().commit();
            entities.clear();
            page = pageAfter(page.get(page.size() - 1).certno());
        }
    }

    private List<AccountEntity> pageAfter(String certno) {
        return entities.createQuery("select a from AccountEntity a where a.certno > :last order by a.certno", AccountEntity.class)
                .setParameter("last", certno).setMaxResults(CHUNK).getResultList();
    }

    private void decide(AccountEntity account) {
        DifferenceType type = ReconciliationTable.decide(account);
        if (type.isDifference()) {
            entities.persist(new DifferenceEntity(account.certno(), type, account.due(), account.paid()));
        }
    }

    private void nextTransaction() {
        entities.getTransaction().commit();
        entities.clear();
        entities.getTransaction().begin();
    }

    private void export(Path file) throws Exception {
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            for (DifferenceEntity difference : entities.createQuery("select d from DifferenceEntity d", DifferenceEntity.class).getResultList()) {
                out.write(difference + "\n");
            }
        }
    }
}
