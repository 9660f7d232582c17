package yibao.premium.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import yibao.kernel.Money;
import yibao.premium.CoverageYear;

/** One difference while its receipts come by, in the order of their time. */
final class PendingDifference {

    private static final int LONGEST_RECEIPT_LIST = 4_000;

    private final String certType;
    private final String certno;
    private final String type;
    private final Money levied;
    private final Money received;
    private final String reason;
    private final String name;
    private final String insuAdmdvs;
    private final String townCode;
    private final StringBuilder receipts = new StringBuilder();
    private LocalDate foundBefore;
    private LocalDate lastBooked;
    private String taxdeptCode;

    private PendingDifference(ResultSet row) throws SQLException {
        certType = row.getString(1);
        certno = row.getString(2);
        type = row.getString(3);
        levied = Money.of(row.getBigDecimal(4));
        received = Money.of(row.getBigDecimal(5));
        reason = row.getString(6);
        name = row.getString(7);
        insuAdmdvs = row.getString(9);
        townCode = row.getString(10);
        foundBefore = row.getObject(13, LocalDate.class);
    }

    static PendingDifference read(ResultSet row) throws SQLException {
        return new PendingDifference(row);
    }

    boolean isOf(ResultSet row) throws SQLException {
        return certType.equals(row.getString(1)) && certno.equals(row.getString(2)) && type.equals(row.getString(3));
    }

    /** @param elecTaxrptNo null where the difference has no receipt */
    void addReceipt(String elecTaxrptNo, String office, LocalDate bookedOn) {
        if (elecTaxrptNo == null) {
            return;
        }
        if (receipts.length() + elecTaxrptNo.length() < LONGEST_RECEIPT_LIST) {
            receipts.append(receipts.isEmpty() ? "" : ";").append(elecTaxrptNo);
        }
        taxdeptCode = office;
        lastBooked = lastBooked == null || bookedOn.isAfter(lastBooked) ? bookedOn : lastBooked;
    }

    /** In the order of the table's columns as {@link DifferenceWriter} names them. */
    Object[] fields(String run, int line, CoverageYear of, LocalDate today) {
        return new Object[] {run, line, idOf(of), type, certType, certno, name, of.insutype(), of.year(), levied,
            received, received.minus(levied), receipts.toString(), reason, insuAdmdvs, townCode, taxdeptCode,
            bookedOn(today)};
    }

    private LocalDate bookedOn(LocalDate today) {
        if (lastBooked != null) {
            return lastBooked;
        }
        return foundBefore == null ? today : foundBefore;
    }

    /** Made from the person and the finding, so that it survives the next run. */
    private String idOf(CoverageYear of) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(
                    String.join("|", of.toString(), certType, certno, type).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
