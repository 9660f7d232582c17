package yibao.warning.rest;

import java.time.LocalDate;
import java.util.List;
import yibao.kernel.Masked;
import yibao.warning.AlertCard;
import yibao.warning.Figures;

/** All of one alert; names and numbers masked, money as text. */
public record AlertDetail(AlertRow alert, String sentence, Costs costs, List<Member> members, List<Answer> feedback, String knownAt,
        String policyVersion, String initAlertId, String endedAt, String endedReason) {
    /** Who paid. */
    public record Costs(String total, String scope, String basic, String major, String assistance, String tilt, String burden, String outside) {
        static Costs of(Figures figures) {
            return new Costs(figures.total().toString(), figures.scope().toString(), figures.basic().toString(), figures.major().toString(),
                    figures.assistance().toString(), figures.tilt().toString(), figures.burden().toString(), figures.outside().toString());
        }
    }

    /** Whose burden counts in it. */
    public record Member(String name, String certNo, String total, String burden) {}

    /** What civil affairs said. */
    public record Answer(String outcome, LocalDate checkedOn, String measure, String remark, String source, String at) {}

    static AlertDetail of(AlertCard card) {
        return new AlertDetail(AlertRow.of(card.alert()), card.alert().sentence(), Costs.of(card.alert().figures()),
                card.members().stream().map(member -> new Member(Masked.name(member.name()), Masked.certno(member.who().certno()),
                        member.total().toString(), member.burden().toString())).toList(),
                card.feedback().stream().map(said -> new Answer(said.outcome().name(), said.checkedOn(), said.measure(), said.remark(), said.source(),
                        said.knownFrom().toString())).toList(), card.knownAt().toString(), card.policyVersion(), card.alert().initAlertId(),
                card.endedAt() == null ? null : card.endedAt().toString(), card.alert().endedReason());
    }
}
