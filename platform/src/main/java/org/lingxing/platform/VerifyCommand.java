package org.lingxing.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.lingxing.kernel.Phrase;
import org.lingxing.platform.store.StartFailure;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code verify [--root FILE]}: reads the whole journal anew; FILE holds roots kept outside the platform. */
final class VerifyCommand {

    private static final JsonMapper JSON = JsonMapper.shared();

    private VerifyCommand() {}

    /** @return 0 if everything fits, else 1 */
    static int run(Settings settings, List<String> arguments) {
        var roots = JSON.createObjectNode();
        roots.set("items", outsideRoots(arguments));
        try (var platform = OwnPlatform.of(settings)) {
            return say(platform.post("/journal/verifications", roots));
        }
    }

    private static int say(JsonNode verdict) {
        var misfit = verdict.path("misfit");
        if (misfit.isNull()) {
            Console.say(Phrase.of(
                    "日志相符：" + verdict.path("entries").asLong() + " 条，与 "
                            + verdict.path("roots").asInt() + " 个根核对无误；根 "
                            + verdict.path("root").asString(),
                    "The journal fits: " + verdict.path("entries").asLong() + " entries, held against "
                            + verdict.path("roots").asInt() + " roots; root "
                            + verdict.path("root").asString()));
            return 0;
        }
        var where = misfit.path("entry").isNull()
                ? Phrase.of("树中第 " + misfit.path("index") + " 处", "place " + misfit.path("index") + " of the tree")
                : Phrase.of("条目 " + misfit.path("entry"), "entry " + misfit.path("entry"));
        var says = misfit.path("says");
        Console.say(Phrase.of(
                "日志不符，首处：" + where.zh() + "：" + says.path("zh").asString(),
                "The journal does not fit, first at " + where.en() + ": "
                        + says.path("en").asString()));
        return 1;
    }

    private static ArrayNode outsideRoots(List<String> arguments) {
        var roots = JSON.createArrayNode();
        if (arguments.isEmpty()) {
            return roots;
        }
        if (arguments.size() != 2 || !arguments.getFirst().equals("--root")) {
            throw new StartFailure("用法：./lingxing verify [--root 文件]", "Usage: ./lingxing verify [--root FILE]");
        }
        var file = Path.of(arguments.get(1));
        try {
            var tree = JSON.readTree(Files.readString(file));
            var items = tree.has("items") ? tree.path("items") : tree;
            if (items.isArray()) {
                items.forEach(root -> roots.add(onlyRoot(root)));
            } else {
                roots.add(onlyRoot(items));
            }
            return roots;
        } catch (IOException | JacksonException e) {
            throw new StartFailure(
                    "无法从 " + file + " 读取根；应为 GET /api/v1/journal/roots 的回答。",
                    "No roots can be read from " + file + "; it should be an answer of GET /api/v1/journal/roots.",
                    e);
        }
    }

    private static JsonNode onlyRoot(JsonNode root) {
        return JSON.createObjectNode()
                .put("day", root.path("day").asString())
                .put("size", root.path("size").asLong())
                .put("root", root.path("root").asString());
    }
}
