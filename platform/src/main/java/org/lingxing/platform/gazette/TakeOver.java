package org.lingxing.platform.gazette;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.lingxing.platform.agencies.Agencies;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes documents into the register, over what is held of them. */
@Component
class TakeOver {

    private final Holdings holdings;
    private final Trees trees;
    private final Extractions extractions;
    private final Contents contents;
    private final AgencyUses uses;
    private final Agencies agencies;

    TakeOver(
            Holdings holdings,
            Trees trees,
            Extractions extractions,
            Contents contents,
            AgencyUses uses,
            Agencies agencies) {
        this.holdings = holdings;
        this.trees = trees;
        this.extractions = extractions;
        this.contents = contents;
        this.uses = uses;
        this.agencies = agencies;
    }

    /** Belongs to the transaction of the person's deed. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void write(List<ReadDocument> documents, String source, Instant at) {
        if (documents.isEmpty()) {
            return;
        }
        List<String> ids = documents.stream().map(ReadDocument::id).toList();
        Map<String, Standing> standing = extractions.of(ids);
        holdings.write(documents, source, at);
        trees.replace(documents);
        extractions.write(documents, standing);
        contents.writeOf(ids);
        holdings.endReplaced();
        holdings.count(ids);
        for (ReadDocument read : documents) {
            agencies.enterUses(read.id(), read.document().date(), uses.in(read));
        }
    }
}
