package yibao.kernel.jobs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** One open line to one listener: begins with the job as it is, and closes after its end or when the listener has gone. */
final class JobStream implements Follower {

    /** A listener who has gone shows only when something is sent: every fifteen seconds at two looks a second. */
    private static final int SILENT_LOOKS = 30;

    private final ShowingJobs showing;
    private final String jobId;
    private final SseEventSink sink;
    private final Sse sse;
    private JobView told;
    private int number;
    private int silent;

    JobStream(ShowingJobs showing, String jobId, SseEventSink sink, Sse sse) {
        this.showing = showing;
        this.jobId = jobId;
        this.sink = sink;
        this.sse = sse;
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
        if (!now.equals(told)) {
            told = now;
            silent = 0;
            sink.send(sse.newEventBuilder().id(String.valueOf(++number)).name("progress")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE).data(JobView.class, now).build());
        } else if (++silent >= SILENT_LOOKS) {
            silent = 0;
            sink.send(sse.newEventBuilder().comment("").build());
        }
        return !now.isEnded();
    }
}
