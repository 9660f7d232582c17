package yibao.portal.premium.planted;

import yibao.portal.coverage.planted.Neighbour;

/** A section that reaches into another. */
public record KnowsCoverage(Neighbour forbidden) {
}
