package yibao.kernel.jobs;

/**
 * Does a kind of job that is too long for one transaction. Each step is a transaction of its own and leaves a
 * checkpoint, from which the next goes on, also after a crash, a failure or a cancellation; between two steps other
 * jobs that have not begun have their turn.
 */
public interface StepwiseHandler extends JobHandler {

    /** Does the portion that begins at {@link Job#checkpoint}, a second or two of work. */
    Portion step(Job job, Progress progress) throws Exception;

    @Override
    default String run(Job job, Progress progress) {
        throw new IllegalStateException("done in steps: " + kind());
    }

    @Override
    default boolean isResumable() {
        return true;
    }

    /** What became of a step. */
    sealed interface Portion {
    }

    /** @param checkpoint at most 4,000 characters that tell the next step where to begin */
    record GoesOn(String checkpoint) implements Portion {
    }

    /** @param message one sentence on what was done, shown to whoever asked */
    record Finished(String message) implements Portion {
    }
}
