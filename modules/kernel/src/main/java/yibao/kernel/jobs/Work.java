package yibao.kernel.jobs;

/** A kind of work that waits in the database. Steps run one after another, never two at once on one server. */
public interface Work {

    /** Lower ones are asked first. */
    int order();

    /** @return whether there was something to do; the worker then starts again with the first kind */
    boolean step();
}
