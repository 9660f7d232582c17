package yibao.benchmarks;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import yibao.kernel.policy.BenefitPolicy;

/** The same rules as they are often written: yuan as BigDecimal, policy and accumulators in maps by name. */
final class DecimalSettlement {

    private static final BigDecimal NO_END = new BigDecimal("1E12");
    private final Map<String, BigDecimal> policy = new HashMap<>();
    private final Map<String, Boolean> tilted = new HashMap<>();
    private final List<BigDecimal[]> tiers = new ArrayList<>();

    DecimalSettlement(BenefitPolicy benefits) {
        LocalDate day = SettlementCity.date(0);
        for (var row : benefits.listBasicBenefits(day)) {
            if (row.insutype().equals("390")) {
                String key = row.care() + "." + row.hospLv();
                policy.put(key + ".deductible", row.deductible().yuan());
                policy.put(key + ".next", row.nextDeductible() == null ? BigDecimal.ZERO : row.nextDeductible().yuan());
                policy.put(key + ".ratio", row.ratio());
                policy.put(key + ".outside", row.outsideCut());
                policy.put(key + ".unreferred", row.unreferredCut());
                policy.put(row.care() + ".cap", row.cap().yuan());
            }
        }
        var major = benefits.findMajorIllness("390", day).orElseThrow();
        policy.put("major.line", major.line().yuan());
        policy.put("major.cut", major.tiltLineCut());
        policy.put("major.points", major.tiltPoints());
        policy.put("major.ceiling", major.ceiling().yuan());
        major.tiltClasses().forEach(code -> tilted.put(code, true));
        benefits.listMajorIllnessTiers("390", day).forEach(tier -> tiers.add(new BigDecimal[] {tier.from().yuan(),
            tier.to() == null ? NO_END : tier.to().yuan(), tier.ratio()}));
        for (var row : benefits.listAssistanceBenefits(day)) {
            policy.put("assistance." + row.psnIdetType() + ".ratio", row.ratio());
            policy.put("assistance." + row.psnIdetType() + ".deductible", row.deductible().yuan());
            policy.put("assistance." + row.psnIdetType() + ".cap", row.annualCap().yuan());
        }
        for (var row : benefits.listTiltAssistances(day)) {
            for (String code : row.classes()) {
                policy.put("tilt." + code + ".line", row.line().yuan());
                policy.put("tilt." + code + ".ratio", row.ratio());
                policy.put("tilt." + code + ".cap", row.annualCap().yuan());
            }
        }
    }

    /** A bill as its fields by name. */
    static Map<String, Object> bill(SettlementCity city, int row) {
        Map<String, Object> bill = new HashMap<>();
        bill.put("person", city.person[row]);
        bill.put("care", city.care[row].name());
        bill.put("level", city.level[row].code());
        bill.put("outside", city.outside[row]);
        bill.put("referred", city.referred[row]);
        bill.put("scope", BigDecimal.valueOf(city.scope[row], 2));
        bill.put("class", SettlementCity.CLASSES.get(city.inClass[row]));
        return bill;
    }

    /** @param year the person's accumulators by name, which it changes */
    Map<String, BigDecimal> settle(Map<String, Object> bill, Map<String, BigDecimal> year) {
        Map<String, BigDecimal> result = new HashMap<>();
        BigDecimal own = basic(bill, year, result);
        BigDecimal unpaid = major(bill, year, result, own);
        boolean refused = (Boolean) bill.get("outside") && !(Boolean) bill.get("referred");
        BigDecimal left = refused ? unpaid : assistance(bill, year, result, unpaid);
        result.put("burden", refused ? left : tilt(bill, year, result, left));
        return result;
    }

    private BigDecimal basic(Map<String, Object> bill, Map<String, BigDecimal> year, Map<String, BigDecimal> result) {
        String care = (String) bill.get("care");
        String key = care + "." + bill.get("level");
        BigDecimal scope = (BigDecimal) bill.get("scope");
        BigDecimal deductible = BigDecimal.ZERO;
        if (care.equals("INPATIENT")) {
            BigDecimal stays = of(year, "stays");
            deductible = policy.get(key + (stays.signum() == 0 ? ".deductible" : ".next")).min(scope);
            year.put("stays", stays.add(BigDecimal.ONE));
        }
        BigDecimal ratio = policy.get(key + ".ratio");
        if ((Boolean) bill.get("outside")) {
            ratio = ratio.subtract(policy.get(key + ".outside"));
            if (!(Boolean) bill.get("referred")) {
                ratio = ratio.subtract(policy.get(key + ".unreferred"));
            }
        }
        BigDecimal paid = rounded(scope.subtract(deductible).multiply(ratio.max(BigDecimal.ZERO)));
        paid = capped(year, care + ".paid", paid, policy.get(care + ".cap"));
        result.put("deductible", deductible);
        result.put("basic", paid);
        return scope.subtract(paid);
    }

    private BigDecimal major(Map<String, Object> bill, Map<String, BigDecimal> year, Map<String, BigDecimal> result, BigDecimal own) {
        if (!bill.get("care").equals("INPATIENT")) {
            return own;
        }
        boolean leans = tilted.containsKey((String) bill.get("class"));
        BigDecimal line = policy.get("major.line");
        line = leans ? line.subtract(rounded(line.multiply(policy.get("major.cut")))) : line;
        BigDecimal before = of(year, "selfPay");
        BigDecimal after = before.add(own);
        BigDecimal sum = BigDecimal.ZERO;
        for (BigDecimal[] tier : tiers) {
            BigDecimal part = after.min(tier[1]).subtract(before.max(line).max(tier[0]));
            if (part.signum() > 0) {
                sum = sum.add(part.multiply(leans ? tier[2].add(policy.get("major.points")).min(BigDecimal.ONE) : tier[2]));
            }
        }
        BigDecimal paid = capped(year, "majorPaid", rounded(sum), leans ? NO_END : policy.get("major.ceiling"));
        year.put("selfPay", after);
        result.put("major", paid);
        return own.subtract(paid);
    }

    private BigDecimal assistance(Map<String, Object> bill, Map<String, BigDecimal> year, Map<String, BigDecimal> result, BigDecimal unpaid) {
        String key = "assistance." + bill.get("class");
        if (!policy.containsKey(key + ".ratio")) {
            return unpaid;
        }
        BigDecimal used = of(year, "assistanceDeductible");
        BigDecimal bears = policy.get(key + ".deductible").subtract(used).max(BigDecimal.ZERO).min(unpaid);
        BigDecimal paid = capped(year, "assistancePaid", rounded(unpaid.subtract(bears).multiply(policy.get(key + ".ratio"))), policy.get(key + ".cap"));
        year.put("assistanceDeductible", used.add(bears));
        result.put("assistance", paid);
        return unpaid.subtract(paid);
    }

    private BigDecimal tilt(Map<String, Object> bill, Map<String, BigDecimal> year, Map<String, BigDecimal> result, BigDecimal left) {
        String key = "tilt." + bill.get("class");
        if (!policy.containsKey(key + ".line")) {
            return left;
        }
        BigDecimal before = of(year, "burden");
        BigDecimal after = before.add(left);
        BigDecimal above = after.subtract(before.max(policy.get(key + ".line"))).max(BigDecimal.ZERO);
        BigDecimal paid = capped(year, "tiltPaid", rounded(above.multiply(policy.get(key + ".ratio"))), policy.get(key + ".cap"));
        year.put("burden", after);
        result.put("tilt", paid);
        return left.subtract(paid);
    }

    private static BigDecimal capped(Map<String, BigDecimal> year, String account, BigDecimal wanted, BigDecimal cap) {
        BigDecimal before = of(year, account);
        BigDecimal paid = wanted.min(cap.subtract(before).max(BigDecimal.ZERO));
        year.put(account, before.add(paid));
        return paid;
    }

    static BigDecimal of(Map<String, BigDecimal> figures, String name) {
        return figures.getOrDefault(name, BigDecimal.ZERO);
    }

    static long fen(Map<String, BigDecimal> figures, String name) {
        return of(figures, name).movePointRight(2).longValueExact();
    }

    private static BigDecimal rounded(BigDecimal yuan) {
        return yuan.setScale(2, RoundingMode.HALF_UP);
    }
}
