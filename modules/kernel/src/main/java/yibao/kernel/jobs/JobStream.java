package yibao.kernel.jobs;

import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** One open line to one listener: begins with the job as it is, and closes after its end or when the listener has gone. */
final class JobStream implements Follower {

    /** A listener who has gone shows only when something is sent: every fifteen seconds at two looks a second. */
    private static final int SILENT_LOOKS = 30;

    private final ShowingJobs showing;
    private final String jobId;
    private final SseEventSink sink;
    private final ChangeLine<JobView> line;

    JobStream(ShowingJobs showing, String jobId, SseEventSink sink, Sse sse) {
        this.showing = showing;
        this.jobId = jobId;
        this.sink = sink;
        this.line = new ChangeLine<>(sink, sse, "progress", JobView.class, SILENT_LOOKS);
    }

    @Override
    public boolean tell() {
        boolean going = false;
        try {
            going = !sink.isClosed() && tellChange(showing.get(jobId));
            return going;
        } finally {
            if (!going) {
                sink.close();
            }
        }
    }

    private boolean tellChange(JobView now) {
        line.tell(now);
        return !now.isEnded();
    }
}
