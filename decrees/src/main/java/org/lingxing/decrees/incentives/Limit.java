package org.lingxing.decrees.incentives;

import org.lingxing.kernel.Money;
import org.lingxing.kernel.ProvisionId;
import org.lingxing.law.Parameter;

/**
 * What one enterprise gets at most over all its claims under the provision.
 *
 * @param provision a clause, or an item that holds several
 */
record Limit(ProvisionId provision, Parameter<Money> cap) {

    boolean covers(Clause clause) {
        return clause.provision().isWithin(provision);
    }
}
