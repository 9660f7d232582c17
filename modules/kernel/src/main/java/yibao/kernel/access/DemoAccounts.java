package yibao.kernel.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Who works in the demo: one for each role, second people for four eyes, and some who see a part of the city only. */
enum DemoAccounts {
    CIVIL("civil", "周敏", Role.CIVIL, ""),
    CLERK("clerk", "顾燕", Role.CLERK, "320681101"),
    ASSISTANCE("assistance", "沈洁", Role.ASSISTANCE, ""),
    FINANCE("finance", "钱伟", Role.FINANCE, ""),
    TAX("tax", "王强", Role.TAX, ""),
    CARE("care", "陈洁", Role.CARE, ""),
    PROCUREMENT("procurement", "赵磊", Role.PROCUREMENT, ""),
    PRICE("price", "孙悦", Role.PRICE, ""),
    OPERATOR("operator", "李波", Role.OPERATOR, ""),
    AUDITOR("auditor", "吴静", Role.AUDITOR, ""),
    ADMIN("admin", "郑涛", Role.ADMIN, ""),
    ASSISTANCE2("assistance2", "蒋蓉", Role.ASSISTANCE, ""),
    FINANCE2("finance2", "韩冰", Role.FINANCE, ""),
    TAX2("tax2", "冯芳", Role.TAX, ""),
    OPERATOR2("operator2", "朱琳", Role.OPERATOR, ""),
    ADMIN2("admin2", "何平", Role.ADMIN, ""),
    CIVIL_COUNTY("civil-county", "施雯", Role.CIVIL, "320681"),
    CIVIL_TOWN("civil-town", "陆晨", Role.CIVIL, "320681101"),
    TAX_TOWN("tax-town", "黄英", Role.TAX, "320681101");

    private final String account;
    private final String person;
    private final Role role;
    private final String division;

    DemoAccounts(String account, String person, Role role, String division) {
        this.account = account;
        this.person = person;
        this.role = role;
        this.division = division;
    }

    static List<Account> all(Instant now) {
        return List.of(values()).stream().map(each -> FirstAccounts.account(each.account, each.person, Set.of(each.role),
                new Scope(each.division), PasswordHash.of(("demo-" + each.account).toCharArray()), now)).toList();
    }
}
