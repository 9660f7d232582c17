package yibao.simulators;

import java.time.Duration;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.function.Supplier;

/** Asks again and again, but not for ever. */
record Patience(Duration limit, Duration between) {

    <T> T await(String what, Supplier<Optional<T>> ask, LongConsumer secondsGone) {
        long start = System.nanoTime();
        while (true) {
            Optional<T> answer = ask.get();
            if (answer.isPresent()) {
                return answer.get();
            }
            long gone = System.nanoTime() - start;
            if (gone > limit.toNanos()) {
                throw new DemoFailed("等待超过 " + limit.toSeconds() + " 秒：" + what);
            }
            secondsGone.accept(gone / 1_000_000_000);
            rest();
        }
    }

    private void rest() {
        try {
            Thread.sleep(between.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DemoFailed("被中断", e);
        }
    }
}
