package org.lingxing.platform.scoring;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingxing.platform.http.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The measures and subjects that the modules declare. */
@Component
class Catalogue {

    private final ObjectProvider<Measure> measures;
    private final ObjectProvider<Subjects> subjects;

    /** Asked for when needed: modules that declare them use this one themselves. */
    Catalogue(ObjectProvider<Measure> measures, ObjectProvider<Subjects> subjects) {
        this.measures = measures;
        this.subjects = subjects;
    }

    Map<String, Measure> measures() {
        var byName = new TreeMap<String, Measure>();
        measures.forEach(measure -> byName.put(measure.about().name(), measure));
        return byName;
    }

    Map<String, Measure.About> about() {
        var byName = new TreeMap<String, Measure.About>();
        measures.forEach(measure -> byName.put(measure.about().name(), measure.about()));
        return byName;
    }

    List<Subjects> kinds() {
        return subjects.stream().toList();
    }

    /** @throws Refusal where no module scores such subjects */
    Subjects subjects(String kind) {
        return subjects.stream()
                .filter(known -> known.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> Refusal.ofInput("/subjects", "没有这类评分对象", "There are no such subjects"));
    }
}
