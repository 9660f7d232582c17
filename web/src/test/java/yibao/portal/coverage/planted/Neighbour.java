package yibao.portal.coverage.planted;

/** Stands for anything of the coverage section. */
public record Neighbour() {
}
