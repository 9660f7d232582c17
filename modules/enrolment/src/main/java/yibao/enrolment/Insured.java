package yibao.enrolment;

/** How many people are insured: under 390, under 310, and of these the ones under both. Each person counts once. */
public record Insured(long residents, long employees, long both) {
    public static final Insured NOBODY = new Insured(0, 0, 0);

    public long people() {
        return residents + employees - both;
    }

    public Insured plus(Insured other) {
        return new Insured(residents + other.residents, employees + other.employees, both + other.both);
    }
}
