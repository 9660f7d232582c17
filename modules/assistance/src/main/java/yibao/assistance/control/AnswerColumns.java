package yibao.assistance.control;

import java.util.ArrayList;
import java.util.List;
import yibao.assistance.EligibilityAnswer;
import yibao.kernel.sheet.SheetRow;

/** The owner's row with our columns behind it; where the file has them already, from an earlier time, they are written anew. */
public final class AnswerColumns {
    private static final List<String> OURS = List.of("是否符合", "类别", "待遇", "原因", "有效期至", "核查编号", "错误原因");
    private final List<String> header;
    private final int[] places;

    public AnswerColumns(List<String> given) {
        header = new ArrayList<>(given);
        places = new int[OURS.size()];
        for (int i = 0; i < places.length; i++) {
            if (!header.contains(OURS.get(i))) {
                header.add(OURS.get(i));
            }
            places[i] = header.indexOf(OURS.get(i));
        }
    }

    public List<String> header() {
        return header;
    }

    public List<String> answered(SheetRow row, EligibilityAnswer answer) {
        return filled(row, answer.eligible() ? "是" : "否", AnswerWords.applied(answer), AnswerWords.benefit(answer.assistance()),
                AnswerWords.reasons(answer), String.valueOf(answer.validUntil()), answer.checkId(), "");
    }

    public List<String> faulty(SheetRow row, String fault) {
        return filled(row, "", "", "", "", "", "", fault);
    }

    private List<String> filled(SheetRow row, String... ours) {
        var cells = new ArrayList<String>(header.size());
        for (int i = 0; i < header.size(); i++) {
            cells.add(row.cell(i));
        }
        for (int i = 0; i < ours.length; i++) {
            cells.set(places[i], ours[i]);
        }
        return cells;
    }
}
