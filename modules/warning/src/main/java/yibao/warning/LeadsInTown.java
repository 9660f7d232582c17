package yibao.warning;

/** How many are to be looked up in a town, and how many of them somebody has followed up. */
public record LeadsInTown(String town, long people, long followedUp) {}
