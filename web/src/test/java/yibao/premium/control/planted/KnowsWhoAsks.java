package yibao.premium.control.planted;

import yibao.premium.boundary.BuildingLevy;

/** Breaks the rule that rules do not know who asks. */
public record KnowsWhoAsks(BuildingLevy forbidden) {
}
