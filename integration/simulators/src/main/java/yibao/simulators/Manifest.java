package yibao.simulators;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** What a sender says of a data file. {@code amount} is in fen, null where the message carries no money. */
public record Manifest(String contract, String sender, int sequence, LocalDate businessDate, String mode, String file,
                       String encoding, long rows, Long amount, String sha256) {

    /** The name both files share. */
    public String base() {
        return contract.substring(0, contract.indexOf('/')) + "-" + sender + "-"
                + businessDate.format(DateTimeFormatter.BASIC_ISO_DATE) + "-" + Text.pad(sequence, 6);
    }

    public Manifest withRows(long other) {
        return new Manifest(contract, sender, sequence, businessDate, mode, file, encoding, other, amount, sha256);
    }

    public Manifest withAmount(Long other) {
        return new Manifest(contract, sender, sequence, businessDate, mode, file, encoding, rows, other, sha256);
    }

    public Manifest withDigest(String other) {
        return new Manifest(contract, sender, sequence, businessDate, mode, file, encoding, rows, amount, other);
    }

    public Manifest withContract(String other) {
        return new Manifest(other, sender, sequence, businessDate, mode, file, encoding, rows, amount, sha256);
    }

    /** The same batch under another number, its file named to fit. */
    public Manifest withSequence(int other) {
        Manifest numbered = new Manifest(contract, sender, other, businessDate, mode, file, encoding, rows, amount, sha256);
        String ending = file.substring(base().length());
        return new Manifest(contract, sender, other, businessDate, mode, numbered.base() + ending, encoding, rows, amount, sha256);
    }

    public String json() {
        return "{\"contract\": \"" + contract + "\", \"sender\": \"" + sender + "\", \"sequence\": " + sequence
                + ", \"businessDate\": \"" + businessDate + "\",\n \"mode\": \"" + mode + "\", \"file\": \"" + file
                + "\", \"encoding\": \"" + encoding + "\",\n \"rows\": " + rows
                + (amount == null ? "" : ", \"amount\": \"" + Text.yuan(amount) + "\"")
                + ", \"sha256\": \"" + sha256 + "\"}\n";
    }
}
