package yibao.kernel.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import java.util.Arrays;
import java.util.stream.Collectors;
import yibao.kernel.problem.BusinessProblem;

/** Says in Chinese what is wrong with a body, and where; never repeats the value, which may be an ID number. */
final class UnreadableJson {
    private UnreadableJson() {}

    static BadInput text(JsonProcessingException broken) {
        var at = broken.getLocation();
        var place = at == null ? null : "line " + at.getLineNr() + ", column " + at.getColumnNr();
        return new BadInput("JSON_BROKEN", place, "报文不是完整的 JSON,请检查括号、引号和逗号", broken);
    }

    static RuntimeException field(JsonMappingException fault) {
        var place = place(fault);
        if (fault.getCause() instanceof BusinessProblem no) {
            return new BusinessProblem(no.module(), no.code(), no.status(), no.getMessage(), no.place() == null ? place : no.place());
        }
        if (fault.getCause() instanceof InputCoercionException) {
            return new BadInput("FIELD_FORMAT", place, "数字超出范围,请按接口说明填写", fault);
        }
        if (fault instanceof UnrecognizedPropertyException) {
            return new BadInput("FIELD_UNKNOWN", place, "没有这个字段,请核对拼写", fault);
        }
        if (fault instanceof InvalidFormatException format) {
            return new BadInput("FIELD_FORMAT", place, shape(format.getTargetType()), fault);
        }
        if (fault instanceof ValueInstantiationException) {
            return new BadInput("FIELD_INVALID", place, "字段取值不合要求,请按接口说明填写", fault);
        }
        if (fault instanceof MismatchedInputException mismatch) {
            return mismatch(mismatch, place);
        }
        return text(fault);
    }

    private static BadInput mismatch(MismatchedInputException fault, String place) {
        return place == null
                ? new BadInput("JSON_SHAPE", null, "报文为空或结构不对,请按接口说明提交", fault)
                : new BadInput("FIELD_FORMAT", place, shape(fault.getTargetType()), fault);
    }

    static String shape(Class<?> type) {
        if (type != null && type.isEnum()) {
            return "取值应为 " + Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining("、")) + " 之一";
        }
        return Arrays.stream(TextValue.values()).filter(kind -> kind.type == type).findFirst()
                .map(kind -> kind.shape).orElse("字段类型不对,请按接口说明填写");
    }

    private static String place(JsonMappingException fault) {
        var path = fault.getPath().stream()
                .map(step -> step.getFieldName() != null ? "." + step.getFieldName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
        return path.isEmpty() ? null : path.startsWith(".") ? path.substring(1) : path;
    }
}
