package yibao.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Held as long as the process lives, and let go by the system when it dies: two servers never share one home. */
final class HomeLock {
    // Kept here for good: a lock nobody refers to is let go when its channel is collected.
    private static FileLock held;

    private HomeLock() {}

    static void take(Path home) {
        try {
            var channel = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            var lock = channel.tryLock();
            if (lock == null) {
                throw new OverlappingFileLockException();
            }
            held = lock;
        } catch (OverlappingFileLockException e) {
            throw new Refusal("已有另一个医保平台在使用目录 " + home + " / another Yibao is running on this home");
        } catch (IOException e) {
            throw new Refusal("目录无法写入:" + home + " / cannot write to the home");
        }
    }
}
