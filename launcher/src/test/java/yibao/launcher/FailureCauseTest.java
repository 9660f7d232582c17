package yibao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FailureCauseTest {
    @TempDir
    private Path folder;

    @Test
    void isTheInnermostOfSeveral() throws IOException {
        assertThat(in("java.lang.IllegalStateException: outer", "\tat somewhere", "Caused by: java.sql.SQLException: middle",
                "Caused by: java.net.ConnectException: 拒绝连接")).isEqualTo("拒绝连接");
    }

    @Test
    void isWhatAPartFoundWrongWhileItWasMade() throws IOException {
        assertThat(in("org.glassfish.deployment.common.DeploymentException: CDI deployment failure:协议文件有误：A.yaml 第 1 行 -- 协议文件有误：A.yaml 第 1 行"))
                .isEqualTo("协议文件有误：A.yaml 第 1 行");
    }

    @Test
    void isNothingWhereTheLogTellsNone() throws IOException {
        assertThat(in("all is well")).isEmpty();
        assertThat(FailureCause.in(folder.resolve("no.log"))).isEmpty();
    }

    private String in(String... lines) throws IOException {
        return FailureCause.in(Files.write(folder.resolve("server.log"), java.util.List.of(lines)));
    }
}
