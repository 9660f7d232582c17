package yibao.poverty;

/** Civil affairs is to be asked about households: the rows are those of this mailing. */
public record IncomeChecksAsked(String mailing) {
}
