package yibao.settlement;

/** Where somebody was treated: {@code fixmedins_code}, {@code fixmedins_name} (may be null) and {@code hosp_lv}. */
public record Hospital(String code, String name, String level) {}
