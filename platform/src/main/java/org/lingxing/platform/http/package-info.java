/**
 * What every resource shares: who may call ({@link org.lingxing.platform.http.OpenTo}), refusals as problem+json, lists
 * paged by key, versions of what people edit together, deeds that are done once however often they are delivered
 * ({@code Idempotency-Key}), and the web's files.
 *
 * <p>Tables: schema {@code http}, the first answers to such deeds. Addresses: {@code /api/v1/about}. Calls no other module: what it must know from those below it
 * comes through small interfaces that they fulfil ({@link org.lingxing.platform.http.CallerSource},
 * {@link org.lingxing.platform.http.ChainPart}, {@link org.lingxing.platform.http.AboutPart}).
 */
@ApplicationModule(
        displayName = "HTTP",
        allowedDependencies = {})
@NullMarked
package org.lingxing.platform.http;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
