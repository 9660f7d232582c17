package yibao.kernel.jobs;

import java.util.stream.Stream;
import yibao.kernel.access.Caller;
import yibao.kernel.access.Role;
import yibao.kernel.problem.BusinessProblem;

/** Whose jobs somebody sees and ends: those who answer for the machine or audit it see all, everybody sees his own. */
final class JobsOf {

    private JobsOf() {
    }

    static boolean seesAll(Caller caller) {
        return Stream.of(Role.OPERATOR, Role.ADMIN, Role.AUDITOR).anyMatch(caller::has);
    }

    /** @throws BusinessProblem JOB_NOT_YOURS */
    static void needToAct(JobView job, Caller caller) {
        if (!caller.has(Role.OPERATOR) && !caller.name().equals(job.requestedBy())) {
            throw new BusinessProblem("kernel", "JOB_NOT_YOURS", 403, "只能处理自己发起的任务，其他任务请联系经办人员");
        }
    }
}
