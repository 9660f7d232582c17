package yibao.warning.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.access.Caller;
import yibao.kernel.platform.Database;
import yibao.kernel.policy.Policies;
import yibao.kernel.policy.TownNames;
import yibao.kernel.policy.WarningLine;
import yibao.warning.WarningOverview;
import yibao.warning.control.Window;
import yibao.warning.entity.AlertCounts;
import yibao.warning.entity.WarningRuns;

/** How a year's warnings stand by line, town, month and age; counts only. */
@Stateless
public class ShowingWarningOverview {
    private Database database;
    private Policies policies;
    private Clock clock;

    public ShowingWarningOverview() {}

    @Inject
    public ShowingWarningOverview(Database database, Policies policies, Clock clock) {
        this.database = database;
        this.policies = policies;
        this.clock = clock;
    }

    /** @param year null for the newest that has people in it, else the newest measured, else this year */
    public WarningOverview show(Integer year, Caller caller) {
        try (Connection connection = database.open()) {
            var runs = new WarningRuns(connection);
            var years = runs.years();
            int shown = year == null ? usualYear(runs) : year;
            var counts = new AlertCounts(connection, caller.scope(), shown, LocalDate.now(clock));
            return new WarningOverview(shown, years, runs.findLast(shown).orElse(null), counts.total(), counts.byLine(), counts.byTown(),
                    counts.byMonth(), counts.byAge());
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    /** The year the desk opens with. */
    public int usualYear() {
        try (Connection connection = database.open()) {
            return usualYear(new WarningRuns(connection));
        } catch (SQLException failure) {
            throw unreadable(failure);
        }
    }

    private int usualYear(WarningRuns runs) throws SQLException {
        return runs.findNewestWithPeople().orElse(LocalDate.now(clock).getYear());
    }

    /** The names of towns by their codes, of the caller's divisions. */
    public Map<String, String> places(int year, Caller caller) {
        return TownNames.on(policies.current(), Window.lastDay(year, LocalDate.now(clock)), clock.instant()).within(caller.scope());
    }

    /** The names of the lists of people in hardship by their codes. */
    public Map<String, String> classes(int year) {
        var names = new LinkedHashMap<String, String>();
        policies.current().listHardshipClasses(Window.lastDay(year, LocalDate.now(clock)), clock.instant())
                .forEach(one -> names.put(one.code(), one.name()));
        return names;
    }

    /** The lines of a year's last day, the lowest first. */
    public List<WarningLine> lines(int year) {
        return policies.current().listWarningLines(Window.lastDay(year, LocalDate.now(clock)), clock.instant());
    }

    private static IllegalStateException unreadable(SQLException failure) {
        return new IllegalStateException("预警统计无法读取", failure);
    }
}
