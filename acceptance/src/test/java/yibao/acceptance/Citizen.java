package yibao.acceptance;

/** Somebody who does not exist, and the rows that partners write about them. */
record Citizen(String certno, String name) {

    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";

    /** One person for every number below a thousand. */
    static Citizen of(int number) {
        return new Citizen(certno("32068119800101" + "%03d".formatted(number)), "张" + (char) ('一' + number));
    }

    static String certno(String seventeen) {
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + CHECKS.charAt(sum % 11);
    }

    Citizen named(String other) {
        return new Citizen(certno, other);
    }

    Citizen numbered(String other) {
        return new Citizen(other, name);
    }

    String[] enrolled() {
        return enrolledUnder("390", "1");
    }

    String[] enrolledUnder(String insutype, String state) {
        return new String[] {"01", certno, name, "1", "1980-01-01", insutype, "2022", "320681", "320681100", "", state,
            "", ""};
    }

    String[] listed(String psnIdetType, String begntime, String endtime) {
        return new String[] {"01", certno, name, psnIdetType, begntime, endtime, "320681", ""};
    }

    String[] pays(String number, String amount) {
        return receipt(number, "PAY", amount, "");
    }

    String[] takesBack(String number, String amount, String of) {
        return receipt(number, "REFUND", amount, of);
    }

    String[] paysAt(String number, String amount, String time) {
        String[] fields = pays(number, amount);
        fields[8] = time;
        return fields;
    }

    private String[] receipt(String number, String kind, String amount, String of) {
        return new String[] {number, "01", certno, name, "390", "2022", kind, amount, "2022-01-10T10:00:00+08:00",
            "13206811000", of};
    }
}
