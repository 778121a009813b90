/**
 * People, their accounts, posts and deputies; signing in. Alone knows who holds which post when.
 *
 * <p>Tables: schema {@code access}. Addresses: {@code /api/v1/session}, {@code /people}, {@code /invitations},
 * {@code /first-administrator}, {@code /posts/{post}/superior}. Calls {@code store}, {@code http}, {@code time} and {@code journal}. Other modules ask
 * {@link org.lingxing.platform.access.Posts}; who makes a request they learn from {@code http}.
 */
@ApplicationModule(
        displayName = "人员与权限",
        allowedDependencies = {"store", "http", "time", "journal", "sheets"})
@NullMarked
package org.lingxing.platform.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
