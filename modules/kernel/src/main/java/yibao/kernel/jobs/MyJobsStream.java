package yibao.kernel.jobs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import yibao.kernel.access.Caller;

/**
 * One open line to one person's drawer: the newest jobs as they are, again whenever one of them changes. It closes after
 * a while and the browser calls again, so that one who has signed out is told nothing more.
 */
final class MyJobsStream implements Follower {

    private static final int SHOWN = 20;
    /** Looks once a second, of two that the followers are given. */
    private static final int EVERY = 2;
    /** A listener who has gone shows only when something is sent. */
    private static final int SILENT_LOOKS = 15;

    private final ShowingJobs showing;
    private final Caller caller;
    private final SseEventSink sink;
    private final Sse sse;
    private final int looks;
    private JobPage told;
    private int turn;
    private int number;
    private int silent;

    MyJobsStream(ShowingJobs showing, Caller caller, int seconds, SseEventSink sink, Sse sse) {
        this.showing = showing;
        this.looks = seconds * EVERY;
        this.caller = caller;
        this.sink = sink;
        this.sse = sse;
    }

    @Override
    public boolean tell() {
        boolean going = false;
        try {
            if (!sink.isClosed() && turn % EVERY == 0) {
                tellChange(showing.listMine(caller, SHOWN));
            }
            going = !sink.isClosed() && ++turn < looks;
            return going;
        } finally {
            if (!going) {
                sink.close();
            }
        }
    }

    private void tellChange(JobPage now) {
        if (!now.equals(told)) {
            told = now;
            silent = 0;
            sink.send(sse.newEventBuilder().id(String.valueOf(++number)).name("jobs")
                    .mediaType(MediaType.APPLICATION_JSON_TYPE).data(JobPage.class, now).build());
        } else if (++silent >= SILENT_LOOKS) {
            silent = 0;
            sink.send(sse.newEventBuilder().comment("").build());
        }
    }
}
