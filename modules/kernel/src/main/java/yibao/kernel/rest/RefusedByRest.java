package yibao.kernel.rest;

import java.util.Arrays;

/** The words for each status that REST itself gives. */
enum RefusedByRest {
    BAD_REQUEST(400, "请求内容有误", "请求无法读懂,请核对地址、参数和报文格式"),
    UNAUTHENTICATED(401, "请先登录", "没有登录,或账号口令不对"),
    FORBIDDEN(403, "没有权限", "当前账号的角色不能办理这项业务,如有需要请向管理员申请"),
    NOT_FOUND(404, "没有找到", "没有这个地址或这项记录,请核对"),
    METHOD_NOT_ALLOWED(405, "方法不对", "这个地址不接受这种请求方法,可用的方法见 Allow"),
    NOT_ACCEPTABLE(406, "给不出这种格式", "请更改 Accept,所列格式都无法提供"),
    CONFLICT(409, "与现状冲突", "记录已被他人改动,请重新查询后再办"),
    TOO_LARGE(413, "内容过大", "报文超过上限,请分批提交"),
    UNSUPPORTED_MEDIA_TYPE(415, "报文格式不对", "请更改 Content-Type,这个地址不接受这种报文"),
    TOO_MANY_REQUESTS(429, "请求过于频繁", "请稍后再试"),
    UNAVAILABLE(503, "暂不能办理", "平台暂时不能办理这项业务,请稍后再试"),
    REFUSED(0, "请求未受理", "请核对请求后重试");

    private final int status;
    private final String title;
    private final String detail;

    RefusedByRest(int status, String title, String detail) {
        this.status = status;
        this.title = title;
        this.detail = detail;
    }

    static Problem problem(int status) {
        var known = Arrays.stream(values()).filter(one -> one.status == status).findFirst().orElse(REFUSED);
        return Problem.of("rest", known.name(), status, known.title, known.detail);
    }
}
