package yibao.kernel.jobs;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;

/** Says a thing again whenever it has changed; where it has not for a while, an empty comment shows whether the listener is still there. */
final class ChangeLine<T> {
    private final SseEventSink sink;
    private final Sse sse;
    private final String event;
    private final Class<T> type;
    private final int silentLooks;
    private T told;
    private int number;
    private int silent;

    ChangeLine(SseEventSink sink, Sse sse, String event, Class<T> type, int silentLooks) {
        this.sink = sink;
        this.sse = sse;
        this.event = event;
        this.type = type;
        this.silentLooks = silentLooks;
    }

    void tell(T now) {
        if (!now.equals(told)) {
            told = now;
            silent = 0;
            sink.send(sse.newEventBuilder().id(String.valueOf(++number)).name(event)
                    .mediaType(MediaType.APPLICATION_JSON_TYPE).data(type, now).build());
        } else if (++silent >= silentLooks) {
            silent = 0;
            sink.send(sse.newEventBuilder().comment("").build());
        }
    }
}
