package yibao.subsidy.entity;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import yibao.enrolment.PersonRef;
import yibao.kernel.Money;
import yibao.kernel.access.Scope;
import yibao.kernel.db.Conditions;
import yibao.kernel.db.Sql;
import yibao.premium.CoverageYear;
import yibao.subsidy.CaseFilter;
import yibao.subsidy.CaseList;
import yibao.subsidy.CaseState;
import yibao.subsidy.SubsidyCase;

/** Reads the six lists. */
public class Cases {

    private static final String COLUMNS = """
            select case_no, list, psn_cert_type, certno, psn_name, psn_idet_type, amount, holds, known, reason, insu_admdvs,
              town_code, present, state, note, changed_by, changed_at from subsidy_case""";

    private final Connection connection;
    private final Scope scope;

    public Cases(Connection connection, Scope scope) {
        this.connection = connection;
        this.scope = scope;
    }

    /** Takes one after another. */
    public interface Taker {
        void take(SubsidyCase row) throws SQLException;
    }

    public long count(CaseFilter filter) throws SQLException {
        Conditions query = asked(filter);
        return Sql.get(connection, row -> row.getLong(1), "select count(*) from subsidy_case" + query.where(), query.parameters());
    }

    public Money sum(CaseFilter filter) throws SQLException {
        Conditions query = asked(filter);
        return Sql.get(connection, row -> Money.of(row.getBigDecimal(1)), "select coalesce(sum(amount), 0) from subsidy_case"
                + query.where(), query.parameters());
    }

    /** Those behind a number. */
    public List<SubsidyCase> after(CaseFilter filter, long after, int limit) throws SQLException {
        Conditions query = asked(filter).and("case_no > ?", after);
        return Sql.list(connection, Cases::read, COLUMNS + query.where() + " order by case_no fetch first " + limit + " rows only",
                query.parameters());
    }

    /** The page that begins at a place, counted from 0. */
    public List<SubsidyCase> from(CaseFilter filter, long place, int limit) throws SQLException {
        Conditions query = asked(filter);
        return Sql.list(connection, Cases::read, COLUMNS + query.where() + " order by case_no offset " + place + " rows fetch next "
                + limit + " rows only", query.parameters());
    }

    public void forEach(CaseFilter filter, Taker taker) throws SQLException {
        Conditions query = asked(filter);
        Sql.forEach(connection, row -> taker.take(read(row)), COLUMNS + query.where() + " order by case_no", query.parameters());
    }

    public Optional<SubsidyCase> find(CoverageYear of, long caseNo) throws SQLException {
        return Sql.find(connection, Cases::read, COLUMNS + " where case_no = ? and insutype = ? and coverage_year = ? and "
                + scope.condition("insu_admdvs", "town_code"), caseNo, of.insutype(), of.year());
    }

    private static SubsidyCase read(ResultSet row) throws SQLException {
        OffsetDateTime changed = row.getObject(17, OffsetDateTime.class);
        return new SubsidyCase(row.getLong(1), CaseList.valueOf(row.getString(2)), new PersonRef(row.getString(3), row.getString(4)),
                row.getString(5), row.getString(6), Money.of(row.getBigDecimal(7)), row.getObject(8, LocalDate.class),
                row.getObject(9, OffsetDateTime.class).toInstant(), row.getString(10), row.getString(11), row.getString(12),
                row.getBoolean(13), CaseState.valueOf(row.getString(14)), row.getString(15), row.getString(16),
                changed == null ? null : Instant.from(changed));
    }

    /** What is no code of a town is nobody's. */
    private static String beginning(String town) {
        return town == null || town.isBlank() ? null : town.matches("\\d{9,12}") ? town + "%" : "-";
    }

    private Conditions asked(CaseFilter filter) {
        return new Conditions("insutype = ? and coverage_year = ? and " + scope.condition("insu_admdvs", "town_code"), filter.of().insutype(),
                filter.of().year())
                .and("list = ?", filter.list() == null ? null : filter.list().name())
                .and("present = ?", filter.present())
                .and("state = ?", filter.state() == null ? null : filter.state().name())
                .and("town_code like ?", beginning(filter.town()))
                .and("psn_idet_type = ?", filter.psnIdetType())
                .and("psn_name like ? escape '!'", filter.name() == null ? null : filter.name().replaceAll("([!%_])", "!$1") + "%");
    }
}
