package org.lingxing.platform.agencies;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * The register the city starts with, entered where it is missing. What an officer changed stays: only agencies that are
 * not there yet are entered.
 */
@Component
class BaseRegister implements SmartInitializingSingleton {

    private static final String FILE = "registers/agencies-410100.json";

    private final Entries entries;
    private final Names names;
    private final TransactionTemplate transaction;

    BaseRegister(Entries entries, Names names, TransactionTemplate transaction) {
        this.entries = entries;
        this.names = names;
        this.transaction = transaction;
    }

    @Override
    public void afterSingletonsInstantiated() {
        enterWhatIsMissing();
    }

    static Register read() {
        try (var in = new ClassPathResource(FILE).getInputStream()) {
            return JsonMapper.builder().build().readValue(in, Register.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + FILE, e);
        }
    }

    void enterWhatIsMissing() {
        Register register = read();
        var shipped = register.agencies().stream().map(Agency::id).toList();
        if (entries.countAmong(shipped) == shipped.size()) {
            return;
        }
        transaction.executeWithoutResult(status -> {
            register.agencies().forEach(this::enter);
            for (Link link : register.successions()) {
                entries.succeed(link.predecessor(), link.successor(), link.on(), link.source());
            }
        });
    }

    private void enter(Agency agency) {
        if (!entries.enter(agency.id(), agency.level(), agency.division(), true)) {
            return;
        }
        boolean first = true;
        for (Name name : agency.names()) {
            names.enter(new AgencyName(
                    agency.id(), name.name(), name.kind(), first, name.from(), name.to(), name.source()));
            first = false;
        }
    }

    /** The file's content. The first name of an agency is the full one that stands now. */
    record Register(String city, String about, List<Agency> agencies, List<Link> successions) {}

    record Agency(String id, AgencyLevel level, @Nullable String division, List<Name> names) {}

    record Name(
            String name,
            AgencyName.Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String source) {}

    record Link(
            String predecessor,
            String successor,
            @Nullable LocalDate on,
            @Nullable String source) {}
}
