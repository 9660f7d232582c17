package yibao.simulators;

/** One person and what happens to the premium. {@code crossInsured}: also enrolled as an employee. */
record Fate(Person person, Scenario scenario, boolean crossInsured) {

    long levied(long fee) {
        return scenario.standing().due(fee);
    }

    long received(long fee) {
        return scenario.received(fee);
    }
}
