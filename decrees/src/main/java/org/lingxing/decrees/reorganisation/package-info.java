/** Which agency is competent after the reorganisation of 2019 (郑州市人民政府令第235号). */
@NullMarked
package org.lingxing.decrees.reorganisation;

import org.jspecify.annotations.NullMarked;
