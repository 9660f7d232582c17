package yibao.subsidy.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import yibao.kernel.Money;
import yibao.kernel.policy.SubsidyShare;
import yibao.premium.CoverageYear;

/**
 * A statement before it is signed.
 *
 * @param after   the last entry of the statement before, and {@code through} the last that this one takes in
 */
public record StatementDraft(String stmtNo, CoverageYear of, long after, long through, List<Line> lines) {

    /** @param standard null for corrections; {@code initStmtNo} only for them */
    public record Line(String psnIdetType, long persons, Money standard, Money amount, SubsidyShare.Parts parts,
            boolean correction, String initStmtNo) {
        String text() {
            return String.join("|", psnIdetType, String.valueOf(persons), standard == null ? "" : standard.toString(),
                    amount.toString(), parts.central().toString(), parts.province().toString(), parts.city().toString(),
                    parts.county().toString(), String.valueOf(correction), initStmtNo == null ? "" : initStmtNo);
        }
    }

    public Money amount() {
        return lines.stream().map(Line::amount).reduce(Money.ZERO, Money::plus);
    }

    /** Those who are newly stated; corrections count nobody again. */
    public long persons() {
        return lines.stream().filter(line -> !line.correction()).mapToLong(Line::persons).sum();
    }

    public String digest() {
        String text = stmtNo + "\n" + lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** For the person who decides. */
    public String title() {
        return "资助参保结算单 " + stmtNo + "：险种 " + of.insutype() + " " + of.year() + " 年度 " + persons() + " 人，财政资助 " + amount() + " 元";
    }

    /** What is signed, as JSON; a ledger that would give another one is not signed. */
    public String payload() {
        return "{\"stmtNo\":\"" + stmtNo + "\",\"insutype\":\"" + of.insutype() + "\",\"year\":" + of.year() + ",\"after\":"
                + after + ",\"through\":" + through + ",\"persons\":" + persons() + ",\"amount\":\"" + amount() + "\",\"lines\":["
                + lines.stream().map(line -> "\"" + line.psnIdetType() + (line.correction() ? " 更正" : "") + " " + line.persons()
                        + " 人 " + line.amount() + " 元\"").collect(Collectors.joining(",")) + "],\"digest\":\"" + digest() + "\"}";
    }
}
