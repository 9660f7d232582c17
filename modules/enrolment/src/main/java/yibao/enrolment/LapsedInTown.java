package yibao.enrolment;

/** How many of a town have lapsed, been followed up, and paid without being in the register. */
public record LapsedInTown(String town, long people, long followedUp, long paidNotEnrolled) {
}
