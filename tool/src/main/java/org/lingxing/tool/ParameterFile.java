package org.lingxing.tool;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Basis;
import org.lingxing.law.Corpus;
import org.lingxing.law.Dated;
import org.lingxing.law.Fault;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.law.Parameter;
import org.lingxing.law.ParameterSet;
import org.lingxing.law.Unit;
import org.lingxing.tool.json.Binder;
import org.lingxing.tool.json.Json;

/**
 * A file of parameters: {@code {"parameters": [{"name", "value", "from", …}]}}, as the server lists them. A parameter that
 * it names has the values listed there instead of those shipped; all others stay.
 */
final class ParameterFile {

    /** What the file holds. */
    record Listed(
            @Member(zh = "参数", en = "parameters") List<Entry> parameters,

            @Member(zh = "参数集", en = "name and hash of the set") @Nullable
            Object parameterSet) {}

    /** One value of a parameter; what is left out is as in the value shipped last. What a reader alone needs is passed over. */
    record Entry(
            @Member(zh = "名称", en = "name") String name,
            @Member(zh = "值", en = "value") Object value,
            @Member(zh = "单位", en = "unit") @Nullable Unit unit,
            @Member(zh = "条文", en = "provision") @Nullable String provision,
            @Member(zh = "依据", en = "basis") @Nullable Basis basis,
            @Member(zh = "起", en = "from") LocalDate from,
            @Member(zh = "止", en = "to") @Nullable LocalDate to,

            @Member(zh = "公布日", en = "published on") @Nullable
            LocalDate publishedOn,

            @Member(zh = "标题", en = "title") @Nullable Object title,

            @Member(zh = "单位名称", en = "label of the unit") @Nullable
            Object unitLabel,

            @Member(zh = "值的名称", en = "labels of values", name = "x-labels") @Nullable
            Object labels,

            @Member(zh = "规则", en = "rules that read it") @Nullable
            Object rules,

            @Member(zh = "审签的变更", en = "change that set it") @Nullable
            Object change) {}

    private final Corpus corpus;
    private final Faults faults = new Faults();

    private ParameterFile(Corpus corpus) {
        this.corpus = corpus;
    }

    /**
     * The corpus with the parameters of the file.
     *
     * @throws Refused when the file does not do, with everything wrong in it
     */
    static Corpus apply(Path file, Corpus corpus) throws IOException, Refused {
        var bytes = Files.readAllBytes(file);
        var name = String.valueOf(file.getFileName());
        try {
            var tree = Json.parse(new String(bytes, StandardCharsets.UTF_8));
            return corpus.with(new ParameterFile(corpus).set(name, tree));
        } catch (Json.NotJson fault) {
            throw new Refused(Problem.notJson(String.valueOf(fault.getMessage())));
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }

    private ParameterSet set(String name, @Nullable Object tree) throws Refused {
        var listed = Binder.bind(Listed.class, tree, "", faults);
        Map<String, List<Dated<?>>> values = new LinkedHashMap<>();
        Map<String, Parameter<?>> replacing = new LinkedHashMap<>();
        for (int i = 0; listed != null && i < listed.parameters().size(); i++) {
            var entry = listed.parameters().get(i);
            var parameter = ParameterChange.find(entry.name(), corpus);
            if (parameter == null) {
                faults.add("/parameters/" + i + "/name", Fault.Kind.OUT_OF_RANGE, "没有这个参数", "names no parameter");
            } else {
                var dated = dated(entry, parameter, "/parameters/" + i);
                if (dated != null) {
                    values.computeIfAbsent(entry.name(), _ -> new ArrayList<>()).add(dated);
                    replacing.put(entry.name(), replaced(parameter, values.get(entry.name())));
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Refused(Problem.invalid(faults.found()));
        }
        return new ParameterSet(name, replacing);
    }

    private @Nullable Dated<?> dated(Entry entry, Parameter<?> parameter, String pointer) {
        var last = parameter.values().getFirst();
        var value = ParameterChange.valueOf(parameter, entry.value(), pointer + "/value", faults);
        if (entry.unit() != null && entry.unit() != parameter.unit()) {
            faults.contradiction(
                    pointer + "/unit", "单位应为 " + parameter.unit(), "the parameter's unit is " + parameter.unit());
        }
        if (value == null) {
            return null;
        }
        return new Dated<>(
                value,
                entry.basis() == null ? last.basis() : entry.basis(),
                provision(entry, last, pointer + "/provision"),
                null,
                entry.from(),
                entry.to(),
                entry.publishedOn() == null ? last.publishedOn() : entry.publishedOn());
    }

    private ProvisionId provision(Entry entry, Dated<?> last, String pointer) {
        if (entry.provision() != null) {
            try {
                return ProvisionId.of(entry.provision());
            } catch (IllegalArgumentException noProvision) {
                faults.add(pointer, Fault.Kind.WRONG_TYPE, "应为条文标识", "must be the identifier of a provision");
            }
        }
        return last.provision();
    }

    @SuppressWarnings("unchecked") // each value was read in the type of the one shipped
    private static <T> Parameter<T> replaced(Parameter<T> parameter, @Nullable List<Dated<?>> values) {
        return parameter.withValues((List<Dated<T>>) (List<?>) List.copyOf(values == null ? List.of() : values));
    }

    /** The file does not do. */
    static final class Refused extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        Refused(Problem problem) {
            super(problem.says().en());
            this.problem = problem;
        }

        Problem problem() {
            return problem;
        }
    }
}
