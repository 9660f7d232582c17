package yibao.kernel.jobs;

/** Does one kind of job. It runs in the transaction that marks the job as done: both happen or neither. */
public interface JobHandler {

    String kind();

    /** @return one sentence on what was done, shown to whoever asked */
    String run(Job job, Progress progress) throws Exception;
}
