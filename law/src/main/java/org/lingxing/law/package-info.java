/** What a rule, a provision, a parameter, a finding and an explanation is. Knows no decree. */
@NullMarked
package org.lingxing.law;

import org.jspecify.annotations.NullMarked;
