package org.lingxing.platform.http;

/** How wide the door of an endpoint stands open. */
public enum Audience {
    /** Everybody, without signing in. */
    PUBLIC,
    /** Everybody who has signed in, whatever the role. */
    SIGNED_IN,
    /** Only those who hold one of the roles named. */
    ROLES
}
