package yibao.kernel.jobs;

class CancellingJobsOnH2Test extends CancellingJobsCases {
    @Override
    String url() {
        return "jdbc:h2:mem:cancelling;DB_CLOSE_DELAY=-1";
    }
}
