package yibao.kernel.jobs;

import java.util.List;

/** One page of jobs, newest first; {@code next} is the cursor of the following page, null on the last. */
public record JobPage(List<JobView> jobs, String next) {
}
