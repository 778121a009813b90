package org.lingxing.platform.gazette;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.lingxing.platform.agencies.Agencies;
import org.lingxing.platform.agencies.NameUse;
import org.lingxing.reader.NamedAgency;
import org.springframework.stereotype.Component;

/** Gathers where a document names agencies: in its tasks, its rosters and its words. */
@Component
class AgencyUses {

    /** An entry of a roster that is an office of the city; persons, companies and schools are none. */
    private static final Pattern OFFICE = Pattern.compile("(?:郑州市|市).{2,}(?:局|委员会|委|办公室|办|中心|支队|管委会)");

    private final Agencies agencies;

    AgencyUses(Agencies agencies) {
        this.agencies = agencies;
    }

    List<NameUse> in(ReadDocument read) {
        var uses = new ArrayList<NameUse>();
        for (Extracted extracted : read.extracted()) {
            NameUse.Kind kind = extracted.kind() == ExtractionKind.TASK ? NameUse.Kind.TASK : NameUse.Kind.ROSTER;
            officesOf(extracted).forEach(name -> uses.add(new NameUse(extracted.provision(), name, kind)));
        }
        List<List<String>> named = agencies.namesIn(
                read.provisions().stream().map(ProvisionNode::spoken).toList());
        for (int i = 0; i < named.size(); i++) {
            String path = read.provisions().get(i).provision().path();
            named.get(i).forEach(name -> uses.add(new NameUse(path, name, NameUse.Kind.TEXT)));
        }
        return uses;
    }

    /** The names of offices that an extracted thing holds. */
    static Stream<String> officesOf(Extracted extracted) {
        return switch (extracted.content()) {
            case TaskContent task -> task.agencies().stream().map(NamedAgency::name);
            case RosterContent roster ->
                roster.entries().stream()
                        .map(RosterContent.Entry::name)
                        .filter(name -> OFFICE.matcher(name).matches());
            case TargetContent target -> Stream.empty();
            case DocumentContent head -> Stream.empty();
        };
    }
}
