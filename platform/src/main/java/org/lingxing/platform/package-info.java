/** The application: one program, one module a package. */
@NullMarked
package org.lingxing.platform;

import org.jspecify.annotations.NullMarked;
