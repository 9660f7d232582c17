package yibao.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.IntStream;
import yibao.kernel.Money;
import yibao.settlement.Care;

/** The made-up bills as the health side sends them: {@code settlements/1} in the order of their days, and whose they are. */
record SettlementFiles(Path bills, Path people) {

    /** Writes them. */
    static SettlementFiles in(Path dir, int rows) throws IOException {
        Files.createDirectories(dir);
        SettlementFiles files = at(dir, rows);
        SettlementCity city = new SettlementCity(rows);
        files.writeBills(city);
        files.writePeople(city);
        return files;
    }

    static SettlementFiles at(Path dir, int rows) {
        return new SettlementFiles(dir.resolve("settlements-" + rows + ".csv"), dir.resolve("settled-people-" + rows + ".csv"));
    }

    private void writeBills(SettlementCity city) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(bills)) {
            out.write("setl_id,mdtrt_id,psn_cert_type,certno,psn_name,insutype,med_type,setl_time,fixmedins_code,fixmedins_name,hosp_lv,"
                    + "mdtrtarea_admvs,insuplc_admdvs,refl_flag,medfee_sumamt,fulamt_ownpay_amt,overlmt_selfpay,preselfpay_amt,inscp_scp_amt,"
                    + "init_setl_id,acct_pay,hosp_part_amt\n");
            int number = 0;
            for (int row : IntStream.range(0, city.rows).boxed().sorted(Comparator.comparingInt(row -> city.day[row])).toList()) {
                out.write(bill(city, row, ++number));
            }
        }
    }

    /** The visit's number tells the place in the city, by which results are compared. */
    private static String bill(SettlementCity city, int row, int number) {
        int person = city.person[row];
        String scope = new Money(city.scope[row]).toString();
        String hospital = "H3206810" + (10_000 + row % 400);
        return "S" + (320_681_250_000_000_000L + number) + ",V" + (1_000_000_000 + row) + ",01," + City.certno(person) + "," + City.name(person) + ",390,"
                + (city.care[row] == Care.INPATIENT ? "21" : "11") + "," + SettlementCity.date(city.day[row]) + "T08:0" + (row - person) + ":00+08:00,"
                + hospital + ",第" + row % 400 + "医院," + city.level[row].code() + "," + (city.outside[row] ? "310100" : "320681") + ",320681,"
                + (city.referred[row] ? "1," : "0,") + scope + ",0.00,0.00,0.00," + scope + ",,0.00,0.00\n";
    }

    private void writePeople(SettlementCity city) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(people)) {
            for (int row = 0; row < city.rows; row++) {
                if (row == 0 || city.person[row] != city.person[row - 1]) {
                    out.write(City.certno(city.person[row]) + "," + City.name(city.person[row]) + "," + SettlementCity.CLASSES.get(city.inClass[row]) + "\n");
                }
            }
        }
    }
}
