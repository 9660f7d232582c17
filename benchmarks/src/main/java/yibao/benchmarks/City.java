package yibao.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import yibao.kernel.CertNo;

/**
 * A made-up city: one levy a person and, in another order, the receipts of tax. Half a per cent of the people stand for
 * each of the eight kinds of difference, the others match; one receipt in fifty writes the name with a wide space.
 */
record City(int people, Path levyFile, Path receiptFile) {

    static final String LEVY_COLUMNS = "clct_bill_id,psn_cert_type,certno,psn_name,insutype,year,fee_amt,finsubs_amt,psn_clct_amt,psn_idet_type,insu_admdvs,town_code";
    static final String RECEIPT_COLUMNS = "elec_taxrpt_no,psn_cert_type,certno,psn_name,insutype,year,clct_type,psn_clct_amt,clct_time,taxdept_code,init_taxrpt_no";

    private static final String[] SURNAMES = "王 李 张 刘 陈 杨 黄 赵 吴 周 徐 孙 马 朱 胡 郭 何 林 高 罗".split(" ");
    private static final String[] GIVEN = "伟 芳 娜 敏 静 丽 强 磊 军 洋 勇 艳 杰 娟 涛 明 超 秀英 霞 平 刚 桂英 建国 志强 海燕 晓东 雪梅 国庆 文 斌".split(" ");
    private static final long FIRST_RECEIPT = 320_681_260_100_000_000L;
    private static final int DAYS = 85 * 12 * 28;
    /** The kind of a person is their number modulo 200: 0 to 7 differ. */
    private static final int OF = 200;

    static City in(Path dir, int people) throws IOException {
        Files.createDirectories(dir);
        City city = new City(people, dir.resolve("levy-" + people + ".csv"), dir.resolve("receipts-" + people + ".csv"));
        city.writeLevy();
        city.writeReceipts();
        return city;
    }

    /** The city a contestant is told of: people, levy file, receipts file. */
    static City of(String[] arguments) {
        return new City(Integer.parseInt(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    }

    private void writeLevy() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(levyFile)) {
            out.write(LEVY_COLUMNS + "\n");
            for (int i = 0; i < people; i++) {
                if (kind(i) != 1) {
                    out.write("B" + i + ",01," + certno(i) + "," + name(i) + ",390,2026,400.00," + yuan(subsidy(i)) + ","
                            + yuan(400 - subsidy(i)) + "," + (subsidy(i) > 0 ? "DB" : "") + ",320681,320681" + (100 + i % 12) + "\n");
                }
            }
        }
    }

    private void writeReceipts() throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(receiptFile)) {
            out.write(RECEIPT_COLUMNS + "\n");
            for (int n = 0; n < people; n++) {
                writeReceiptsOf((int) (n * 7_368_787L % people), FIRST_RECEIPT + 2L * n, out);
            }
        }
    }

    private void writeReceiptsOf(int i, long number, BufferedWriter out) throws IOException {
        int due = 400 - subsidy(i);
        switch (kind(i)) {
            case 0 -> receipt(out, i, number, name(i + 1), "PAY", due);
            case 2 -> {
                receipt(out, i, number, name(i), "PAY", due);
                receipt(out, i, number + 1, name(i), "REFUND", due);
            }
            case 3 -> {
                receipt(out, i, number, name(i), "PAY", due);
                receipt(out, i, number + 1, name(i), "PAY", due);
            }
            case 4 -> receipt(out, i, number, name(i), "PAY", 400);
            case 5 -> receipt(out, i, number, name(i), "PAY", due + 1);
            case 6 -> receipt(out, i, number, name(i), "PAY", due - 1);
            case 7 -> { }
            default -> {
                if (due > 0) {
                    receipt(out, i, number, i % 50 == 9 ? spaced(name(i)) : name(i), "PAY", due);
                }
            }
        }
    }

    private static void receipt(BufferedWriter out, int i, long number, String name, String clctType, int yuan) throws IOException {
        out.write(number + ",01," + certno(i) + "," + name + ",390,2026," + clctType + "," + yuan(yuan) + ",2026-01-" + (10 + i % 20)
                + "T10:00:00+08:00,1320681" + (1000 + i % 12) + "," + ("REFUND".equals(clctType) ? number - 1 : "") + "\n");
    }

    private static int kind(int i) {
        return i % OF;
    }

    private static int subsidy(int i) {
        if (kind(i) == 4) {
            return 200;
        }
        return kind(i) >= 8 && i % 25 == 11 ? 400 : 0;
    }

    private static String yuan(int yuan) {
        return yuan + ".00";
    }

    static String certno(int i) {
        int day = i % DAYS;
        int birth = (1940 + day / 336) * 10_000 + (1 + day % 336 / 28) * 100 + (1 + day % 28);
        String seventeen = "320681" + birth + (100 + i / DAYS);
        return seventeen + CertNo.checkCharacter(seventeen);
    }

    static String name(int i) {
        return SURNAMES[i % SURNAMES.length] + GIVEN[i / 7 % GIVEN.length];
    }

    private static String spaced(String name) {
        return name.charAt(0) + "\u3000" + name.substring(1);
    }
}
