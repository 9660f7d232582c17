package yibao.kernel.audit;

class AuditChainOnH2Test extends AuditChainCases {
    @Override
    String url() {
        return "jdbc:h2:mem:audit;DB_CLOSE_DELAY=-1";
    }
}
