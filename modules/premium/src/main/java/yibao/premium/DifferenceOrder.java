package yibao.premium;

/** In which order differences are read; those that are equal in it stand in the order of the people's numbers. */
public record DifferenceOrder(By by, boolean descending) {

    public static final DifferenceOrder NATURAL = new DifferenceOrder(By.NUMBER, false);

    /** What the order goes by. */
    public enum By {
        NUMBER, TYPE, AMOUNT, TOWN, NAME
    }
}
