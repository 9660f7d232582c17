package yibao.kernel.jobs;

/**
 * Does one kind of job. It runs in the transaction that marks the job as done: both happen or neither. When somebody
 * cancels the running job, the next {@link Progress#report} throws {@link WorkStopped}, which is to be let pass.
 */
public interface JobHandler {

    String kind();

    /** @return one sentence on what was done, shown to whoever asked */
    String run(Job job, Progress progress) throws Exception;

    /** Whether a job that has failed or was cancelled may be asked for again as it stands. */
    default boolean isResumable() {
        return false;
    }
}
