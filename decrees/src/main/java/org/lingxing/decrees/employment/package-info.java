/** Employment in 2019 (郑政办〔2019〕13号): loans, incubation, internships, job fairs, agencies, communities, records. */
@NullMarked
package org.lingxing.decrees.employment;

import org.jspecify.annotations.NullMarked;
