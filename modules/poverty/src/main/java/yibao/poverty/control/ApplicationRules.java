package yibao.poverty.control;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import yibao.enrolment.PersonRef;
import yibao.kernel.CertNo;
import yibao.kernel.access.Caller;
import yibao.kernel.policy.PovertyClass;
import yibao.poverty.Application;
import yibao.poverty.BankAccount;
import yibao.poverty.Consent;
import yibao.poverty.HandedDocument;
import yibao.poverty.Member;

/** What an application must look like: as a draft what there is must be sound, when handed in nothing may be missing. */
public final class ApplicationRules {

    private static final int MOST_MEMBERS = 30;
    private static final int MOST_DOCUMENTS = 50;

    private ApplicationRules() {
    }

    /** The same application, cleaned. @throws yibao.kernel.problem.BusinessProblem with the first thing that cannot be */
    public static Application sound(Application form, Caller caller, LocalDate today) {
        if (form.povertyClass() < 1 || form.povertyClass() > PovertyClass.CLASSES) {
            throw No.unfit("povertyClass", "因病支出型类别应为 1 至 " + PovertyClass.CLASSES);
        }
        String county = code("insuAdmdvs", "医保区划", form.insuAdmdvs(), "\\d{6}");
        String town = code("townCode", "镇街代码", form.townCode(), "\\d{9}(\\d{3})?");
        if (!town.startsWith(county)) {
            throw No.unfit("townCode", "镇街代码须属于医保区划 " + county);
        }
        if (!caller.scope().covers(county, town)) {
            throw No.unfit("townCode", "只能受理本镇街的申请");
        }
        return new Application(form.povertyClass(), county, town, No.optional("householdNo", "户号", form.householdNo(), 40),
                members(form.members()), account(form.account()), documents(form.documents()), consent(form.consent(), today),
                No.optional("situation", "情况说明", form.situation(), 1000));
    }

    /** What is still missing, in words; empty when it may be handed in. */
    public static List<String> missing(Application form) {
        List<String> missing = new ArrayList<>();
        addIf(missing, form.members().isEmpty(), "家庭成员");
        addIf(missing, form.members().stream().noneMatch(Member::patient), "至少一名患者");
        addIf(missing, form.account() == null, "收款账户");
        addIf(missing, form.documents().isEmpty(), "资料清单");
        addIf(missing, form.consent() == null, "家庭经济状况核对授权（日期、授权人、经办人）");
        return missing;
    }

    private static void addIf(List<String> all, boolean isMissing, String what) {
        if (isMissing) {
            all.add(what);
        }
    }

    private static List<Member> members(List<Member> members) {
        if (members.size() > MOST_MEMBERS) {
            throw No.unfit("members", "一户最多 " + MOST_MEMBERS + " 人");
        }
        Set<PersonRef> seen = new HashSet<>();
        List<Member> sound = new ArrayList<>();
        for (Member member : members) {
            Member one = member(member, sound.size() + 1);
            if (!seen.add(one.who())) {
                throw No.unfit("members", "第 " + (sound.size() + 1) + " 名成员的证件号码与前面的重复");
            }
            sound.add(one);
        }
        return sound;
    }

    private static Member member(Member member, int line) {
        String place = "members[" + line + "]";
        String name = No.text(place, "第 " + line + " 名成员的姓名", member.name(), 100);
        String type = No.text(place, "第 " + line + " 名成员的证件类型", member.who().psnCertType(), 6);
        String given = No.text(place, "第 " + line + " 名成员的证件号码", member.who().certno(), 50);
        if (CertNo.read(type, given) instanceof CertNo.Bad bad) {
            throw No.unfit(place, "第 " + line + " 名成员：" + bad.message());
        }
        String certno = ((CertNo.Good) CertNo.read(type, given)).certno();
        return new Member(new PersonRef(type, certno), name, No.text(place, "第 " + line + " 名成员与申请人的关系", member.relation(), 20),
                member.patient());
    }

    /** @return null where none is given yet */
    public static BankAccount account(BankAccount account) {
        if (account == null || blank(account.bankName()) && blank(account.accountName()) && blank(account.accountNo())) {
            return null;
        }
        String number = No.text("account", "银行账号", account.accountNo(), 40).replace(" ", "");
        if (!number.matches("\\d{8,32}")) {
            throw No.unfit("account", "银行账号应为 8 至 32 位数字");
        }
        return new BankAccount(No.text("account", "开户银行", account.bankName(), 100), No.text("account", "户名", account.accountName(), 100), number);
    }

    private static List<HandedDocument> documents(List<HandedDocument> documents) {
        if (documents.size() > MOST_DOCUMENTS) {
            throw No.unfit("documents", "资料最多 " + MOST_DOCUMENTS + " 件");
        }
        return documents.stream().map(one -> new HandedDocument(No.text("documents", "资料名称", one.kind(), 60),
                No.optional("documents", "资料备注", one.note(), 200))).toList();
    }

    private static Consent consent(Consent consent, LocalDate today) {
        if (consent == null || consent.on() == null && blank(consent.givenBy()) && blank(consent.takenBy())) {
            return null;
        }
        if (consent.on() == null || consent.on().isAfter(today) || consent.on().isBefore(today.minusYears(1))) {
            throw No.unfit("consent", "授权日期须在今天以前一年之内");
        }
        return new Consent(consent.on(), No.text("consent", "授权人", consent.givenBy(), 100), No.text("consent", "取得授权的经办人", consent.takenBy(), 100));
    }

    private static String code(String place, String name, String text, String shape) {
        String code = No.text(place, name, text, 12);
        if (!code.matches(shape)) {
            throw No.unfit(place, name + "格式不对，请从列表选择");
        }
        return code;
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }
}
