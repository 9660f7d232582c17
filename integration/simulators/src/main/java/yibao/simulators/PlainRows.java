package yibao.simulators;

import java.util.function.Consumer;

/** Rows without any trouble in them, as many as wanted, for measuring and for crash tests: everyone pays once, in full. */
public final class PlainRows implements BatchFile.Rows {
    private final Message message;
    private final int first;
    private final int rows;
    private final int sequence;
    private final CityShape shape;
    private final City city;

    /** @param people size of the register the rows are drawn from; the same size and place always give the same person */
    public PlainRows(Message message, int first, int rows, int sequence, int people) {
        if (message != Message.PREMIUM_RECEIPTS && message != Message.INSURED_ROSTER) {
            throw new IllegalArgumentException("no plain rows of " + message.word());
        }
        this.message = message;
        this.first = first;
        this.rows = rows;
        this.sequence = sequence;
        // A few more than asked, since every age group is rounded by itself.
        this.shape = CityShape.at((people + 8) / 750_800.0);
        this.city = new City(shape);
        if ((long) first + rows > city.residentCount()) {
            throw new IllegalArgumentException("only " + city.residentCount() + " people, raise --people");
        }
    }

    @Override
    public void each(Consumer<String[]> row) {
        TaxOffice tax = new TaxOffice(shape);
        for (int i = first; i < first + rows; i++) {
            Person person = city.resident(i);
            row.accept(message == Message.INSURED_ROSTER ? RosterRow.of(person, "390", shape, false, null) : receipt(tax, person));
        }
    }

    /** Numbered by batch, so that batches over the same people are different receipts. */
    private String[] receipt(TaxOffice tax, Person person) {
        String[] fields = tax.receiptsOf(new Fate(person, Scenario.PAID_IN_FULL, false)).get(0).fields();
        fields[0] = "PL" + Text.pad(sequence, 6) + Text.pad(person.number(), 10);
        return fields;
    }
}
