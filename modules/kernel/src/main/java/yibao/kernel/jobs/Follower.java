package yibao.kernel.jobs;

/** One who follows something that goes on. */
interface Follower {

    /** Tells what is new. @return false when there will be nothing more to tell, or nobody who listens */
    boolean tell();
}
