package org.lingxing.platform.agencies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.lingxing.platform.http.Caller;
import org.lingxing.platform.http.Refusal;
import org.lingxing.platform.journal.Deed;
import org.lingxing.platform.journal.Journal;
import org.lingxing.platform.time.CityClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** An officer's decisions on names the register does not know. */
@Service
class Deciding {

    private final UnknownNames unknown;
    private final Entries entries;
    private final Names names;
    private final NameUses uses;
    private final Journal journal;
    private final CityClock clock;

    Deciding(UnknownNames unknown, Entries entries, Names names, NameUses uses, Journal journal, CityClock clock) {
        this.unknown = unknown;
        this.entries = entries;
        this.names = names;
        this.uses = uses;
        this.journal = journal;
        this.clock = clock;
    }

    /** The name is another form of an agency the register has. */
    @Transactional
    public void assign(UUID id, String agency, Caller by) {
        UnknownNames.Unknown open = requireOpen(id);
        if (entries.find(agency).isEmpty()) {
            throw Refusal.of(AgencyRefusal.AGENCY_UNKNOWN);
        }
        take(open, agency, false, by);
    }

    /** The name is the full name of an agency the register lacks. */
    @Transactional
    public void enter(UUID id, NewAgency agency, Caller by) {
        UnknownNames.Unknown open = requireOpen(id);
        String key = "agency-" + UUID.randomUUID();
        entries.enter(key, agency.level(), agency.division(), false);
        if (!agency.name().equals(open.name())) {
            enterName(new AgencyName(key, agency.name(), AgencyName.Kind.FULL, true, null, null, null));
        }
        take(open, key, agency.name().equals(open.name()), by);
    }

    /** The name is none of an agency. */
    @Transactional
    public void reject(UUID id, String reason, Caller by) {
        UnknownNames.Unknown open = requireOpen(id);
        decide(
                open,
                new UnknownNames.Decision(UnknownNames.State.REJECTED, null, reason, by.account(), clock.instant()));
    }

    private void take(UnknownNames.Unknown open, String agency, boolean current, Caller by) {
        AgencyName.Kind kind = current ? AgencyName.Kind.FULL : AgencyName.Kind.SHORT;
        enterName(new AgencyName(agency, open.name(), kind, current, null, null, null));
        uses.assign(open.name(), agency);
        decide(
                open,
                new UnknownNames.Decision(UnknownNames.State.ASSIGNED, agency, null, by.account(), clock.instant()));
    }

    private void enterName(AgencyName name) {
        if (!names.enter(name)) {
            throw Refusal.of(AgencyRefusal.NAME_TAKEN);
        }
    }

    private void decide(UnknownNames.Unknown open, UnknownNames.Decision decision) {
        if (!unknown.decide(open.id(), decision)) {
            throw Refusal.of(AgencyRefusal.NAME_DECIDED);
        }
        Deed deed = Deed.of("agencies.name-decided", open.name())
                .by(decision.by())
                .with("decision", decision.state().name());
        journal.record(decision.agency() == null ? deed : deed.with("agency", decision.agency()));
    }

    private UnknownNames.Unknown requireOpen(UUID id) {
        UnknownNames.Unknown found = unknown.find(id).orElseThrow(() -> Refusal.of(AgencyRefusal.NAME_UNKNOWN));
        if (found.state() != UnknownNames.State.UNKNOWN) {
            throw Refusal.of(AgencyRefusal.NAME_DECIDED);
        }
        return found;
    }

    /**
     * @param name its full name
     * @param division six digits; null when it belongs to none of the city's
     */
    record NewAgency(
            String name, AgencyLevel level, @Nullable String division) {}
}
