package yibao.poverty;

/** Two persons have ordered a file of payments. */
public record PaymentsOrdered(String fileId) {
}
