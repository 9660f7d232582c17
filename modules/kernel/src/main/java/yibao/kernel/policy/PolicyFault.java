package yibao.kernel.policy;

/** One thing wrong in a policy file, in words a clerk can act on. Line 0 means the file as a whole. */
public record PolicyFault(String file, int line, String message) {
    @Override
    public String toString() {
        return line == 0 ? file + "：" + message : file + " 第 " + line + " 行：" + message;
    }
}
