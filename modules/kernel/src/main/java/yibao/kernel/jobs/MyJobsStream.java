package yibao.kernel.jobs;

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
    private final ChangeLine<JobPage> line;
    private final int looks;
    private int turn;

    MyJobsStream(ShowingJobs showing, Caller caller, int seconds, SseEventSink sink, Sse sse) {
        this.showing = showing;
        this.looks = seconds * EVERY;
        this.caller = caller;
        this.sink = sink;
        this.line = new ChangeLine<>(sink, sse, "jobs", JobPage.class, SILENT_LOOKS);
    }

    @Override
    public boolean tell() {
        boolean going = false;
        try {
            if (!sink.isClosed() && turn % EVERY == 0) {
                line.tell(showing.listMine(caller, SHOWN));
            }
            going = !sink.isClosed() && ++turn < looks;
            return going;
        } finally {
            if (!going) {
                sink.close();
            }
        }
    }
}
