package yibao.kernel.access;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The bureau's accounts, one a line; a line that cannot be read refuses every login rather than locking one person out unseen. */
final class AccountsFile {
    private AccountsFile() {}

    static Map<String, AccountLine> read(Path file) {
        try {
            var accounts = new LinkedHashMap<String, AccountLine>();
            int number = 0;
            for (var line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank() && !line.startsWith("#")) {
                    add(accounts, file, number, line);
                }
            }
            return Map.copyOf(accounts);
        } catch (IOException e) {
            throw new IllegalStateException("账号文件无法读取 / cannot read the accounts file: " + file, e);
        }
    }

    private static void add(Map<String, AccountLine> accounts, Path file, int number, String line) {
        try {
            var account = AccountLine.parse(line);
            if (accounts.putIfAbsent(account.name(), account) != null) {
                throw new IllegalArgumentException("账号重复:" + account.name());
            }
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("账号文件 " + file + " 第 " + number + " 行有误:" + e.getMessage(), e);
        }
    }
}
