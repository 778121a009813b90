package org.lingxing.platform.rules;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.law.Faults;
import org.lingxing.law.Member;
import org.lingxing.platform.http.Audience;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.InputFault;
import org.lingxing.platform.http.OpenTo;
import org.lingxing.platform.http.Page;
import org.lingxing.platform.http.Paging;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.http.Role;
import org.lingxing.platform.time.CityClock;
import org.lingxing.tool.ParameterChange;
import org.lingxing.tool.json.Binder;
import org.lingxing.tool.json.JsonText;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Changes of parameters: proposed by an editor, signed by somebody else. */
@RestController
@RequestMapping(path = "/api/v1/parameter-changes", produces = MediaType.APPLICATION_JSON_VALUE)
@OpenTo(Audience.SIGNED_IN)
class ParameterChangesResource {

    private final ParameterChanges changes;
    private final Effects effects;
    private final Rulebook rulebook;
    private final CityClock clock;

    ParameterChangesResource(ParameterChanges changes, Effects effects, Rulebook rulebook, CityClock clock) {
        this.changes = changes;
        this.effects = effects;
        this.rulebook = rulebook;
        this.clock = clock;
    }

    /**
     * What is proposed.
     *
     * @param value in the form the parameter's values have
     * @param document the document that sets it, or the provision
     */
    record Proposal(
            @Member(zh = "参数", en = "parameter") String parameter,
            @Member(zh = "值", en = "value") Object value,
            @Member(zh = "起", en = "from") LocalDate from,
            @Member(zh = "止", en = "to") @Nullable LocalDate to,
            @Member(zh = "依据文件", en = "document") String document,
            @Member(zh = "理由", en = "reason") String reason) {}

    record Rejection(
            @NotBlank(message = "请写明退回的理由 / Say why it is rejected") @Size(max = 500)
            String reason) {}

    @GetMapping
    byte[] list(
            @RequestParam(required = false) ProposedChange.@Nullable State state,
            @RequestParam(required = false) @Nullable String parameter,
            Paging paging,
            Caller caller) {
        var page = Page.of(
                changes.page(state, parameter, paging),
                paging,
                changes.count(state, parameter),
                clock.instant(),
                one -> List.of(one.proposedAt().toString(), one.id().toString()));
        var listed = new LinkedHashMap<String, @Nullable Object>();
        listed.put("items", page.items().stream().map(one -> item(one, caller)).toList());
        listed.put("total", page.total());
        listed.put("next", page.next());
        listed.put("asOf", page.asOf());
        return bytes(listed);
    }

    /** The change with what it does to the examples. */
    @GetMapping("/{id}")
    byte[] one(@PathVariable UUID id, Caller caller) {
        var change = find(id);
        var shown = item(change, caller);
        var effect = effects.of(change);
        shown.put("examples", effect.examples());
        shown.put("difference", effect.difference());
        return bytes(shown);
    }

    @PostMapping
    @OpenTo(roles = Role.EDITOR)
    ResponseEntity<byte[]> propose(@RequestBody byte[] body, Caller caller) {
        var id = changes.propose(draft(body), caller);
        return ResponseEntity.status(HttpStatus.CREATED).body(one(id, caller));
    }

    @PostMapping("/{id}/signature")
    @OpenTo(roles = Role.APPROVER)
    byte[] sign(@PathVariable UUID id, Caller caller) {
        changes.sign(find(id), caller);
        return one(id, caller);
    }

    @PostMapping("/{id}/rejection")
    @OpenTo(roles = Role.APPROVER)
    byte[] reject(@PathVariable UUID id, @RequestBody @Valid Rejection rejection, Caller caller) {
        changes.reject(find(id), rejection.reason().strip(), caller);
        return one(id, caller);
    }

    @PostMapping("/{id}/withdrawal")
    @OpenTo(roles = Role.EDITOR)
    byte[] withdraw(@PathVariable UUID id, Caller caller) {
        changes.withdraw(find(id), caller);
        return one(id, caller);
    }

    private ParameterChanges.Draft draft(byte[] body) {
        var faults = new Faults();
        var proposal = Binder.bind(Proposal.class, Tree.read(body), "", faults);
        if (proposal != null) {
            var tried = new ParameterChange(
                    proposal.parameter(), proposal.value(), proposal.from(), proposal.to(), null, clock.today());
            ParameterChange.apply(List.of(tried), rulebook.corpus(), "proposed", faults);
            checkDocument(proposal.document(), faults);
        }
        if (proposal == null || !faults.isEmpty()) {
            throw Refusal.ofInput(faults.found().stream()
                    .map(fault -> new InputFault(
                            fault.pointer().replaceFirst("^/0(?=/)", ""),
                            fault.says().zh(),
                            fault.says().en()))
                    .toList());
        }
        return new ParameterChanges.Draft(
                proposal.parameter(),
                JsonText.of(proposal.value()),
                proposal.from(),
                proposal.to(),
                proposal.document(),
                proposal.reason().strip());
    }

    private static void checkDocument(String document, Faults faults) {
        try {
            SignedChanges.provision(document);
        } catch (IllegalArgumentException noProvision) {
            faults.outOfRange(
                    "/document",
                    "应为文件或条文的编号，如 zz-2020-3 或 zz-2020-3#5.2",
                    "must be the identifier of a document or provision, such as zz-2020-3 or zz-2020-3#5.2");
        }
    }

    private ProposedChange find(UUID id) {
        return changes.find(id).orElseThrow(() -> Refusal.of(RulesRefusal.CHANGE_UNKNOWN));
    }

    private Map<String, @Nullable Object> item(ProposedChange change, Caller caller) {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("id", change.id());
        item.put("parameter", change.parameter());
        var about = Tree.of(rulebook.door().history(rulebook.parameter(change.parameter())));
        for (var member : List.of("title", "unit", "unitLabel", "x-labels")) {
            item.put(member, about.get(member));
        }
        item.put("was", effects.was(change));
        item.put("value", change.asChange(change.from()).value());
        item.put("from", change.from());
        item.put("to", change.to());
        item.put("document", change.document());
        item.put("reason", change.reason());
        item.put("state", change.state().name());
        item.put("proposedBy", Map.of("account", change.proposedBy()));
        item.put("proposedAt", change.proposedAt());
        item.put("decidedBy", change.decidedBy() == null ? null : Map.of("account", change.decidedBy()));
        item.put("decidedAt", change.decidedAt());
        item.put("rejection", change.rejection());
        item.put("actions", actions(change, caller));
        return item;
    }

    private static List<Map<String, @Nullable Object>> actions(ProposedChange change, Caller caller) {
        List<Map<String, @Nullable Object>> actions = new ArrayList<>();
        for (var act : change.acts(caller)) {
            var action = new LinkedHashMap<String, @Nullable Object>();
            action.put("deed", act.deed().name());
            action.put("possible", act.possible());
            action.put("why", act.why() == null ? null : act.why().meaning().sentence());
            actions.add(action);
        }
        return actions;
    }

    private static byte[] bytes(Map<String, @Nullable Object> shown) {
        return JsonText.of(shown).getBytes(StandardCharsets.UTF_8);
    }
}
