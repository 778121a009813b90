package org.lingxing.decrees.employment;

import org.lingxing.kernel.Money;
import org.lingxing.law.Member;

/** What is granted. */
record Amount(@Member(zh = "补助金额", en = "amount") Money amount) {}
